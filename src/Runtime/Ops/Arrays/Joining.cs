using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Puts tensors together along one dimension.</summary>
internal static class Joining
{
    /// <summary>Writes inputs [<paramref name="first"/>, <paramref name="first"/> + <paramref name="count"/>), each seen as <paramref name="rows"/> rows, side by side.</summary>
    public static void Concat(KernelContext c, int first, int count, long rows, Tensor output)
    {
        if (output.Count == 0)
        {
            return;
        }

        var width = output.Count / rows;
        long column = 0;
        for (var i = first; i < first + count; i++)
        {
            var input = c.Input(i);
            var length = input.Count / rows;
            for (long row = 0; row < rows && length > 0; row++)
            {
                Elements.Copy(input, row * length, output, (row * width) + column, length);
            }

            column += length;
        }
    }

    /// <summary>Shape function of a concatenation of inputs [<paramref name="first"/>, <paramref name="end"/>).</summary>
    public static void InferConcat(ShapeContext c, int first, int end, int axisInput)
    {
        c.InputOfRank(axisInput, 0);

        // TensorFlow asks for the axis only when what can be checked without it was found right.
        InferWithoutAxis(c, first, end);
        if (c.ConstantScalar(axisInput) is not { } axis)
        {
            return;
        }

        var least = (int)(axis < 0 ? -axis : axis + 1);
        var at = (int)axis;
        var last = c.WithRankAtLeast(c.Input(end - 1), least);
        var before = last.Slice(0, at);
        var middle = ShapeContext.Dim(last, at);
        var after = After(last, at);
        for (var i = end - 2; i >= first; i--)
        {
            var input = c.WithRankAtLeast(c.Input(i), least);
            before = c.Merge(input.Slice(0, at), before);
            middle = ShapeContext.Add(middle, ShapeContext.Dim(input, at));
            after = c.Merge(After(input, at), after);
        }

        c.Set(0, before.Concat(new Shape(middle)).Concat(after));
    }

    private static Shape After(Shape shape, int axis) => axis == -1 ? Shape.Scalar : shape.Slice(axis + 1);

    private static void InferWithoutAxis(ShapeContext c, int first, int end)
    {
        var rank = -1;
        for (var i = first; i < end; i++)
        {
            rank = rank < 0 ? c.Input(i).Rank : rank;
            if (rank >= 0)
            {
                c.InputOfRank(i, rank);
            }
        }

        if (rank == 0)
        {
            throw c.Error("Can't concatenate scalars (use tf.stack instead)");
        }

        c.Set(0, rank < 0 ? Shape.UnknownRank : Shape.OfRank(rank));
    }
}
