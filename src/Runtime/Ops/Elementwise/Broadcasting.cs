using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Elementwise;

namespace Reproductions.Runtime.Ops.Elementwise;

/// <summary>NumPy's broadcasting of two shapes, with TensorFlow's words where it fails.</summary>
internal static class Broadcasting
{
    /// <summary>The plan for x and y, and the shape of the result.</summary>
    /// <exception cref="InvalidArgumentError">The shapes do not fit each other.</exception>
    /// <exception cref="UnimplementedError">They alternate more often than TensorFlow's kernels can follow.</exception>
    public static BroadcastPlan Plan(Shape x, Shape y, out Shape result)
    {
        if (x.Equals(y))
        {
            result = x;
            return BroadcastPlan.Same(x.Count());
        }

        if (!BroadcastPlan.TryCreate(x.Dims, y.Dims, out var plan))
        {
            throw new InvalidArgumentError($"Incompatible shapes: {x} vs. {y}");
        }

        result = Result(x, y);
        if (plan.Rank > BroadcastPlan.MaxRank)
        {
            var (left, right) = Merged(x, y);
            throw new UnimplementedError($"Broadcast between {left} and {right} is not supported yet.");
        }

        return plan;
    }

    /// <summary>The shape of the result for shapes that fit each other.</summary>
    public static Shape Result(Shape x, Shape y)
    {
        if (x.Rank >= y.Rank && Covers(x, y))
        {
            return x;
        }

        if (y.Rank >= x.Rank && Covers(y, x))
        {
            return y;
        }

        var dims = new long[Math.Max(x.Rank, y.Rank)];
        for (var i = 1; i <= dims.Length; i++)
        {
            var a = i <= x.Rank ? x[-i] : 1;
            var b = i <= y.Rank ? y[-i] : 1;
            dims[^i] = a == 1 ? b : a;
        }

        return new Shape(dims);
    }

    /// <summary>Where element <paramref name="index"/> of a result comes from in a tensor of shape <paramref name="source"/>.</summary>
    public static long Source(Shape result, long index, Shape source)
    {
        long position = 0, stride = 1;
        for (var i = 1; i <= source.Rank; i++)
        {
            var dim = result[-i];
            var (rest, at) = Math.DivRem(index, dim);
            index = rest;
            if (source[-i] != 1)
            {
                position += at * stride;
                stride *= dim;
            }
        }

        return position;
    }

    /// <summary>The error of a kernel whose inputs must have one shape.</summary>
    public static InvalidArgumentError SizesDiffer(Node node, Shape first, int index, Shape other) => new(
        $"Inputs to operation {node.Name} of type {node.Op.Name} must have the same size and shape.  Input 0: {first} != input {index}: {other}");

    private static bool Covers(Shape large, Shape small)
    {
        for (var i = 1; i <= small.Rank; i++)
        {
            if (small[-i] != large[-i] && small[-i] != 1)
            {
                return false;
            }
        }

        return true;
    }

    // Both shapes as TensorFlow reshapes them: neighbours of one pattern multiplied.
    private static (Shape X, Shape Y) Merged(Shape x, Shape y)
    {
        var left = new List<long>();
        var right = new List<long>();
        var previous = -1;
        for (var i = Math.Max(x.Rank, y.Rank); i >= 1; i--)
        {
            var a = i <= x.Rank ? x[-i] : 1;
            var b = i <= y.Rank ? y[-i] : 1;
            if (a == 1 && b == 1)
            {
                continue;
            }

            var pattern = a == b ? 0 : a == 1 ? 1 : 2;
            if (pattern == previous)
            {
                left[^1] *= a;
                right[^1] *= b;
            }
            else
            {
                left.Add(a);
                right.Add(b);
                previous = pattern;
            }
        }

        return (new Shape([.. left]), new Shape([.. right]));
    }

    private static long Count(this Shape shape) => shape.ElementCount;
}
