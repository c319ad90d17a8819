using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Quantization;

/// <summary>The attributes and inputs that the FakeQuant ops share.</summary>
internal static class FakeQuantArgs
{
    /// <summary>The range that the attributes state.</summary>
    public static FakeRange Attributes(Node node)
    {
        var (min, max) = (node.Float("min"), node.Float("max"));
        return min < max
            ? FakeRange.Of(min, max, Bits(node), node.Bool("narrow_range"))
            : throw new InvalidArgumentError(FormattableString.Invariant($"min has to be smaller than max, was: {min} >= {max}"));
    }

    /// <summary>The ranges of two inputs, one a channel; null where both ends are 0.</summary>
    public static FakeRange?[] Inputs(Node node, Tensor min, Tensor max)
    {
        var bits = Bits(node);
        var ranges = new FakeRange?[min.Count];
        for (var i = 0; i < ranges.Length; i++)
        {
            var (first, last) = (min.Span<float>()[i], max.Span<float>()[i]);
            ranges[i] = first == 0 && last == 0 ? null : FakeRange.Of(first, last, bits, node.Bool("narrow_range"));
        }

        return ranges;
    }

    /// <summary>Checks the ends of ranges a channel.</summary>
    /// <exception cref="InvalidArgumentError">Their number is not that of the last dimension.</exception>
    public static void CheckChannels(Tensor inputs, Tensor min, Tensor max)
    {
        var depth = inputs.Shape.Rank == 0 ? 0 : inputs.Shape[-1];
        foreach (var (name, end) in new[] { ("min", min), ("max", max) })
        {
            if (end.Shape.Rank != 1 || end.Count != depth)
            {
                throw new InvalidArgumentError($"{name} has incorrect size, expected {depth} was {(end.Shape.Rank == 1 ? end.Count : end.Shape)}");
            }
        }
    }

    /// <summary>Checks the ends of one range.</summary>
    /// <exception cref="InvalidArgumentError">They are not scalars.</exception>
    public static void CheckScalars(Tensor min, Tensor max)
    {
        foreach (var (name, end) in new[] { ("min", min), ("max", max) })
        {
            if (end.Shape.Rank != 0)
            {
                throw new InvalidArgumentError($"`{name}` must be rank 0 but is rank {end.Shape.Rank}");
            }
        }
    }

    /// <summary>Refuses gradients of another shape than the inputs.</summary>
    /// <exception cref="InvalidArgumentError">They are.</exception>
    public static void CheckGradients(Tensor gradients, Tensor inputs)
    {
        if (!gradients.Shape.Equals(inputs.Shape))
        {
            throw new InvalidArgumentError("gradient and input must be the same size");
        }
    }

    /// <summary>The shape function of the ops with ends a channel: they have the size of the last dimension.</summary>
    public static Shape InferChannels(ShapeContext c, int inputs)
    {
        var shape = c.WithRankAtLeast(c.Input(inputs), 1);
        var ends = c.Merge(c.InputOfRank(inputs + 1, 1), c.InputOfRank(inputs + 2, 1));
        return shape.HasRank ? shape.WithDim(-1, c.Merge(shape[-1], ends[0])) : shape;
    }

    private static int Bits(Node node) => node.Int("num_bits") is >= 2 and <= 16 and var bits
        ? (int)bits
        : throw new InvalidArgumentError($"num_bits must be between 2 and 16, inclusive");
}
