using Reproductions.Runtime.Kernels.Random;

namespace Reproductions.Runtime.Ops.Sampling;

/// <summary>Draws every class once, in order. Thread-safe.</summary>
internal sealed class AllSampler(long range) : RangeSampler(range)
{
    /// <inheritdoc/>
    public override void Draw(ref PhiloxWords words, bool unique, Span<long> classes, Span<float> expected, ReadOnlySpan<long> others, Span<float> othersExpected)
    {
        for (var i = 0; i < classes.Length; i++)
        {
            classes[i] = i;
        }

        expected.Fill(1);
        othersExpected.Fill(1);
    }

    /// <inheritdoc/>
    protected override long Sample(ref PhiloxWords words) => throw new InternalError("A draw of all classes draws none of them alone.");

    /// <inheritdoc/>
    protected override float Probability(long value) => 1;
}
