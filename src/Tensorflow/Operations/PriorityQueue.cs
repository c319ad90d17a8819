namespace Tensorflow;

/// <summary>A queue, the smallest first component (int64) first.</summary>
public class PriorityQueue : QueueBase
{
    internal PriorityQueue(Tensor handle)
        : base(handle, hasPriority: true)
    {
    }
}
