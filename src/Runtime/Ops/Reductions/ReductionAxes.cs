using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Reductions;

/// <summary>The axes input of a reduction: at run time and in shape functions.</summary>
internal static class ReductionAxes
{
    /// <summary>Marks the axes and gives the shape of the result.</summary>
    /// <exception cref="InvalidArgumentError">An axis is out of range or repeated.</exception>
    public static Shape Read(Shape input, Tensor axes, bool keepDims, Span<bool> reduced)
    {
        reduced.Clear();
        for (var i = 0; i < axes.Count; i++)
        {
            var axis = ConstantFolder.Integer(axes, i);
            var index = axis < 0 ? axis + input.Rank : axis;
            if (index < 0 || index >= input.Rank)
            {
                throw new InvalidArgumentError($"Invalid reduction dimension ({axis} for input with {input.Rank} dimension(s)");
            }

            if (reduced[(int)index])
            {
                throw new InvalidArgumentError($"Invalid reduction arguments: Axes contains duplicate dimension: {index}");
            }

            reduced[(int)index] = true;
        }

        return Result(input, reduced, keepDims);
    }

    /// <summary>Sets output 0 to the shape of input 0 less the axes of input 1.</summary>
    public static void Infer(ShapeContext c)
    {
        var input = c.Input(0);
        var keepDims = c.Node.Bool("keep_dims");
        c.WithRankAtMost(c.Input(1), 1);
        if (!input.HasRank)
        {
            return;
        }

        if (c.Constant(1) is not { } axes)
        {
            if (keepDims)
            {
                c.Set(0, Shape.OfRank(input.Rank));
            }

            return;
        }

        var reduced = new bool[input.Rank];
        for (var i = 0; i < axes.Count; i++)
        {
            var axis = ConstantFolder.Integer(axes, i);
            if (axis < -input.Rank || axis >= input.Rank)
            {
                throw c.Error($"Invalid reduction dimension {axis} for input with {input.Rank} dimensions.");
            }

            reduced[axis < 0 ? axis + input.Rank : axis] = true;
        }

        c.Set(0, Result(input, reduced, keepDims));
    }

    private static Shape Result(Shape input, ReadOnlySpan<bool> reduced, bool keepDims)
    {
        Span<long> dims = stackalloc long[input.Rank];
        var count = 0;
        for (var i = 0; i < input.Rank; i++)
        {
            if (!reduced[i])
            {
                dims[count++] = input[i];
            }
            else if (keepDims)
            {
                dims[count++] = 1;
            }
        }

        return new Shape(dims[..count]);
    }
}
