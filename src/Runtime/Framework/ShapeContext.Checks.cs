namespace Reproductions.Runtime.Framework;

/// <content>Checks and dimension arithmetic, with TensorFlow's words. -1 is an unknown dimension throughout.</content>
public sealed partial class ShapeContext
{
    /// <summary>The shape, known to have <paramref name="rank"/> dimensions.</summary>
    public Shape WithRank(Shape shape, int rank)
    {
        if (!shape.HasRank)
        {
            return Shape.OfRank(rank);
        }

        return shape.Rank == rank ? shape : throw Error($"Shape must be rank {rank} but is rank {shape.Rank}");
    }

    /// <summary>Input <paramref name="index"/>, known to have <paramref name="rank"/> dimensions.</summary>
    public Shape InputOfRank(int index, int rank) => WithRank(Input(index), rank);

    /// <summary>Checks that a known rank is at least <paramref name="rank"/>.</summary>
    public Shape WithRankAtLeast(Shape shape, int rank) =>
        !shape.HasRank || shape.Rank >= rank ? shape : throw Error($"Shape must be at least rank {rank} but is rank {shape.Rank}");

    /// <summary>Checks that a known rank is at most <paramref name="rank"/>.</summary>
    public Shape WithRankAtMost(Shape shape, int rank) =>
        !shape.HasRank || shape.Rank <= rank ? shape : throw Error($"Shape must be at most rank {rank} but is rank {shape.Rank}");

    /// <summary>The dimension, known to be <paramref name="value"/>.</summary>
    public long WithValue(long dim, long value)
    {
        if (dim == Shape.Unknown)
        {
            return value;
        }

        return dim == value || value == Shape.Unknown ? dim : throw Error($"Dimension must be {value} but is {dim}");
    }

    /// <summary>All that both dimensions know.</summary>
    public long Merge(long first, long second)
    {
        if (first == Shape.Unknown || second == Shape.Unknown || first == second)
        {
            return Math.Max(first, second);
        }

        throw Error($"Dimensions must be equal, but are {first} and {second}");
    }

    /// <summary>All that both shapes know.</summary>
    /// <param name="first">A shape.</param>
    /// <param name="second">A shape.</param>
    /// <param name="context">What to add to the error, on a line of its own.</param>
    /// <param name="lead">What to put before the reason.</param>
    public Shape Merge(Shape first, Shape second, string? context = null, string lead = "")
    {
        if (first.MergeWith(second) is { } merged)
        {
            return merged;
        }

        var suffix = context is null ? "" : "\n\t" + context;
        if (first.Rank != second.Rank)
        {
            throw Error($"{lead}Shapes must be equal rank, but are {first.Rank} and {second.Rank}{suffix}");
        }

        var axis = 0;
        while (first[axis] == second[axis] || first[axis] == Shape.Unknown || second[axis] == Shape.Unknown)
        {
            axis++;
        }

        throw Error($"{lead}Dimension {axis} in both shapes must be equal, but are {first[axis]} and {second[axis]}. Shapes are {first} and {second}.{suffix}");
    }

    /// <summary>The shape of an elementwise operation on both, by NumPy's rules.</summary>
    public Shape Broadcast(Shape first, Shape second)
    {
        if (!first.HasRank || !second.HasRank)
        {
            return Shape.UnknownRank;
        }

        var rank = Math.Max(first.Rank, second.Rank);
        var dims = new long[rank];
        for (var i = rank; i >= 1; i--)
        {
            var a = i <= first.Rank ? first[-i] : 1;
            var b = i <= second.Rank ? second[-i] : 1;
            dims[rank - i] = BroadcastDim(a, b);
        }

        return new Shape(dims);
    }

    /// <summary>The sum of two dimensions.</summary>
    public static long Add(long first, long second) =>
        first == Shape.Unknown || second == Shape.Unknown ? Shape.Unknown : checked(first + second);

    /// <summary>The product of two dimensions; 0 when one is 0.</summary>
    public static long Multiply(long first, long second) =>
        first == 0 || second == 0 ? 0 : first == Shape.Unknown || second == Shape.Unknown ? Shape.Unknown : checked(first * second);

    /// <summary>The number of elements of the shape's dimensions; -1 when one is unknown.</summary>
    public static long Product(Shape shape)
    {
        if (!shape.HasRank)
        {
            return Shape.Unknown;
        }

        long product = 1;
        foreach (var dim in shape.Dims)
        {
            product = Multiply(product, dim);
        }

        return product;
    }

    /// <summary>Sets output <paramref name="index"/> to the shape of input <paramref name="input"/>.</summary>
    public void SetSameAs(int index, int input) => Set(index, Input(input));

    private long BroadcastDim(long a, long b)
    {
        if (a == Shape.Unknown || b == Shape.Unknown)
        {
            // The other side decides when it is larger than one; a one decides nothing.
            var known = Math.Max(a, b);
            return known > 1 ? known : Shape.Unknown;
        }

        if (a == b || b == 1)
        {
            return a;
        }

        return a == 1 ? b : throw Error($"Dimensions must be equal, but are {a} and {b}");
    }
}
