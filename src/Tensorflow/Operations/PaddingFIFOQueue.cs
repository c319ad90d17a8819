namespace Tensorflow;

/// <summary>A queue, first come, first served; what is dequeued together is padded to one shape.</summary>
public class PaddingFIFOQueue : QueueBase
{
    internal PaddingFIFOQueue(Tensor handle)
        : base(handle)
    {
    }
}
