using Reproductions.Runtime.Kernels.Random;

namespace Reproductions.Runtime.Ops.Sampling;

/// <summary>Draws every class as often as the others. Thread-safe.</summary>
internal sealed class UniformSampler(long range) : RangeSampler(range)
{
    private readonly float _probability = (float)(1.0 / range);

    /// <inheritdoc/>
    protected override long Sample(ref PhiloxWords words) => (long)Uniform(ref words, (ulong)Range);

    /// <inheritdoc/>
    protected override float Probability(long value) => _probability;
}
