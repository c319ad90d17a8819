namespace Reproductions.Runtime.Kernels.Elementwise;

/// <summary>
/// How two shapes meet under NumPy's broadcasting, with neighbouring dimensions of the same pattern merged and dimensions of size 1 dropped.
/// </summary>
/// <remarks>Immutable once made; no allocation. TensorFlow's kernels stop at <see cref="MaxRank"/> merged dimensions.</remarks>
public unsafe struct BroadcastPlan
{
    /// <summary>The most merged dimensions that can be run.</summary>
    public const int MaxRank = 5;

    private fixed long _dims[MaxRank];
    private fixed long _xStrides[MaxRank];
    private fixed long _yStrides[MaxRank];

    /// <summary>Merged dimensions, at least 1; above <see cref="MaxRank"/> the plan cannot be run.</summary>
    public int Rank { get; private set; }

    /// <summary>Elements of the result.</summary>
    public long Count { get; private set; }

    /// <summary>The plan of two tensors of equal shape.</summary>
    public static BroadcastPlan Same(long count)
    {
        var plan = new BroadcastPlan { Rank = 1, Count = count };
        plan._dims[0] = count;
        plan._xStrides[0] = 1;
        plan._yStrides[0] = 1;
        return plan;
    }

    /// <summary>Makes the plan of two shapes; false when a dimension of both differs and neither is 1.</summary>
    public static bool TryCreate(ReadOnlySpan<long> x, ReadOnlySpan<long> y, out BroadcastPlan plan)
    {
        plan = default;
        var rank = Math.Max(x.Length, y.Length);
        var count = 1L;
        var merged = 0;
        var pattern = -1;
        // From the last dimension to the first; the merged ones are stored in that order and turned around at the end.
        long xStride = 1, yStride = 1;
        for (var i = 1; i <= rank; i++)
        {
            var a = i <= x.Length ? x[^i] : 1;
            var b = i <= y.Length ? y[^i] : 1;
            if (a != b && a != 1 && b != 1)
            {
                return false;
            }

            var dim = a == 1 ? b : a;
            count *= dim;
            if (dim == 1)
            {
                continue;
            }

            var kind = (a == 1 ? 1 : 0) | (b == 1 ? 2 : 0);
            if (kind == pattern)
            {
                if (merged <= MaxRank)
                {
                    plan._dims[merged - 1] *= dim;
                }
            }
            else
            {
                if (merged < MaxRank)
                {
                    plan._dims[merged] = dim;
                    plan._xStrides[merged] = a == 1 ? 0 : xStride;
                    plan._yStrides[merged] = b == 1 ? 0 : yStride;
                }

                merged++;
                pattern = kind;
            }

            xStride *= a;
            yStride *= b;
        }

        plan.Count = count;
        if (merged == 0)
        {
            plan._dims[0] = 1;
            plan._xStrides[0] = 1;
            plan._yStrides[0] = 1;
            merged = 1;
        }

        plan.Rank = merged;
        return true;
    }

    /// <summary>Elements of one run of the innermost dimension.</summary>
    internal readonly long InnerCount => _dims[0];

    /// <summary>Step of x along the innermost dimension: 0 or 1.</summary>
    internal readonly int InnerX => (int)_xStrides[0];

    /// <summary>Step of y along the innermost dimension: 0 or 1.</summary>
    internal readonly int InnerY => (int)_yStrides[0];

    /// <summary>Where run number <paramref name="row"/> of the innermost dimension starts in x and in y, in elements.</summary>
    internal readonly (long X, long Y) Offsets(long row)
    {
        long x = 0, y = 0;
        for (var i = 1; i < Rank; i++)
        {
            var (rest, index) = Math.DivRem(row, _dims[i]);
            x += index * _xStrides[i];
            y += index * _yStrides[i];
            row = rest;
        }

        return (x, y);
    }
}
