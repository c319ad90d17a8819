namespace Tensorflow;

/// <summary>How a loop runs, beside its condition and body.</summary>
/// <param name="ParallelIterations">How many iterations may be under way at once; from 1.</param>
/// <param name="BackProp">Whether gradients pass through it.</param>
/// <param name="SwapMemory">Whether what gradients need may be moved out of a device's memory meanwhile.</param>
/// <param name="MaximumIterations">Where it ends at the latest: an integer scalar; null for no limit.</param>
internal sealed record LoopOptions(int ParallelIterations, bool BackProp, bool SwapMemory, Tensor MaximumIterations)
{
    /// <summary>How many iterations may be under way at once where nothing else is asked for.</summary>
    public const int DefaultParallelIterations = 10;
}
