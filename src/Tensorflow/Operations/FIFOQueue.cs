namespace Tensorflow;

/// <summary>A queue, first come, first served.</summary>
public class FIFOQueue : QueueBase
{
    internal FIFOQueue(Tensor handle)
        : base(handle)
    {
    }
}
