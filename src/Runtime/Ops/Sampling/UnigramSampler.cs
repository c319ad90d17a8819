using System.Numerics;
using Reproductions.Runtime.Kernels.Random;

namespace Reproductions.Runtime.Ops.Sampling;

/// <summary>Draws classes as often as they have been the true ones so far, and once more. Thread-safe: one draw at a time.</summary>
/// <remarks>The counts are the leaves of a tree of sums, so that a draw and a count take as many steps as the number of classes has binary digits.</remarks>
internal sealed class UnigramSampler : RangeSampler
{
    private readonly Lock _gate = new();
    private readonly int[][] _levels;

    /// <summary>Makes a sampler of classes that were seen once each.</summary>
    /// <param name="range">The number of classes; from 1.</param>
    public UnigramSampler(int range)
        : base(range)
    {
        var depth = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)range));
        _levels = [.. Enumerable.Range(0, depth + 1).Select(l => new int[1 << l])];
        _levels[depth].AsSpan(0, range).Fill(1);
        for (var l = depth - 1; l >= 0; l--)
        {
            for (var i = 0; i < _levels[l].Length; i++)
            {
                _levels[l][i] = _levels[l + 1][2 * i] + _levels[l + 1][(2 * i) + 1];
            }
        }
    }

    private int Total => _levels[0][0];

    /// <inheritdoc/>
    public override void Draw(ref PhiloxWords words, bool unique, Span<long> classes, Span<float> expected, ReadOnlySpan<long> others, Span<float> othersExpected)
    {
        lock (_gate)
        {
            base.Draw(ref words, unique, classes, expected, others, othersExpected);
        }
    }

    /// <inheritdoc/>
    public override void Learn(ReadOnlySpan<long> classes)
    {
        lock (_gate)
        {
            var count = Math.Min(classes.Length, int.MaxValue - Total);
            foreach (var seen in classes[..count])
            {
                for (var l = 0; l < _levels.Length; l++)
                {
                    _levels[l][seen >> (_levels.Length - 1 - l)]++;
                }
            }
        }
    }

    /// <inheritdoc/>
    protected override long Sample(ref PhiloxWords words)
    {
        var position = (int)Uniform(ref words, (uint)Total);
        var index = 0;
        for (var l = 1; l < _levels.Length; l++)
        {
            var left = _levels[l][2 * index];
            var isRight = position >= left;
            position -= isRight ? left : 0;
            index = (2 * index) + (isRight ? 1 : 0);
        }

        return index;
    }

    /// <inheritdoc/>
    protected override float Probability(long value) => (float)_levels[^1][value] / Total;
}
