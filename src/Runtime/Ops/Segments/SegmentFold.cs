using System.Numerics;

namespace Reproductions.Runtime.Ops.Segments;

/// <summary>How the rows of one segment are put together.</summary>
internal enum SegmentFold
{
    Sum,
    Mean,
    RootMean,
    Product,
    Largest,
    Smallest,
}

/// <summary>Folds rows of numbers.</summary>
internal static class SegmentFolds
{
    /// <summary>target = target combined with source, element by element.</summary>
    public static void Add<T>(SegmentFold fold, Span<T> target, ReadOnlySpan<T> source)
        where T : unmanaged, INumber<T>
    {
        for (var i = 0; i < target.Length; i++)
        {
            target[i] = fold switch
            {
                SegmentFold.Product => unchecked(target[i] * source[i]),
                SegmentFold.Largest => T.Max(target[i], source[i]),
                SegmentFold.Smallest => T.Min(target[i], source[i]),
                _ => unchecked(target[i] + source[i]),
            };
        }
    }

    /// <summary>Divides a sum of <paramref name="count"/> rows where the fold is a mean.</summary>
    public static void Finish<T>(SegmentFold fold, Span<T> target, long count)
        where T : unmanaged, INumber<T>
    {
        if (count == 0 || fold is not (SegmentFold.Mean or SegmentFold.RootMean))
        {
            return;
        }

        var divisor = fold == SegmentFold.Mean ? T.CreateTruncating(count) : T.CreateTruncating(Math.Sqrt(count));
        foreach (ref var value in target)
        {
            value /= divisor;
        }
    }
}
