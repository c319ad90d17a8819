using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Kernels.Random;
using Reproductions.Runtime.Ops.Random;

namespace Reproductions.Runtime.Ops.Sampling;

/// <summary>Draws a class k by log(1 + 1 / (k + 1)), as words by their rank in a text (Zipf). Thread-safe.</summary>
internal sealed class LogUniformSampler(long range) : RangeSampler(range)
{
    private readonly double _logRange = SpecialFunctions.Log1p(range);

    /// <inheritdoc/>
    protected override long Sample(ref PhiloxWords words)
    {
        var high = words.Next();
        var drawn = (long)Math.Exp(WordReader.Uniform(high, words.Next()) * _logRange) - 1;
        return drawn % Range;
    }

    /// <inheritdoc/>
    protected override float Probability(long value) => (float)(Math.Log((value + 2.0) / (value + 1.0)) / _logRange);
}
