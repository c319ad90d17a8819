namespace Reproductions.Runtime.Framework;

/// <content>Differences and quotients of dimensions, prefixes, scalars.</content>
public sealed partial class ShapeContext
{
    /// <summary>The difference of two dimensions.</summary>
    public long Subtract(long first, long second)
    {
        if (second == 0)
        {
            return first;
        }

        if (first == Shape.Unknown || second == Shape.Unknown)
        {
            return Shape.Unknown;
        }

        return first >= second ? first - second : throw Error($"Negative dimension size caused by subtracting {second} from {first}");
    }

    /// <summary>The quotient of a dimension and a positive number.</summary>
    public long Divide(long dividend, long divisor, bool evenly)
    {
        if (divisor == 1)
        {
            return dividend;
        }

        if (divisor <= 0)
        {
            throw Error($"Divisor must be positive but is {divisor}");
        }

        if (dividend == Shape.Unknown)
        {
            return Shape.Unknown;
        }

        return !evenly || dividend % divisor == 0
            ? dividend / divisor
            : throw Error($"Dimension size must be evenly divisible by {divisor} but is {dividend}");
    }

    /// <summary>Checks that <paramref name="shape"/> starts with <paramref name="prefix"/>.</summary>
    public void MergePrefix(Shape shape, Shape prefix)
    {
        if (shape.HasRank && prefix.HasRank)
        {
            WithRankAtLeast(shape, prefix.Rank);
            for (var i = 0; i < prefix.Rank; i++)
            {
                Merge(shape[i], prefix[i]);
            }
        }
    }

    /// <summary>Dimension <paramref name="index"/>; unknown when the rank is.</summary>
    public static long Dim(Shape shape, int index) => shape.HasRank ? shape[index] : Shape.Unknown;

    /// <summary>The integer scalar at input <paramref name="index"/> where the graph determines it.</summary>
    public long? ConstantScalar(int index) => Constant(index) is { Count: 1 } value ? ConstantFolder.Integer(value, 0) : null;

    /// <summary>The axis, from the front.</summary>
    public int Axis(long axis, int rank)
    {
        if (axis < -rank || axis >= rank)
        {
            throw Error($"Invalid axis: {axis}; must be in [{-rank},{rank})");
        }

        return (int)(axis < 0 ? axis + rank : axis);
    }
}
