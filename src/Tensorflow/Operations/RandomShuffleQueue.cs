namespace Tensorflow;

/// <summary>A queue, in random order.</summary>
public class RandomShuffleQueue : QueueBase
{
    internal RandomShuffleQueue(Tensor handle)
        : base(handle)
    {
    }
}
