using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Movement;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>What the padding ops share: the [rank, 2] matrix of widths.</summary>
internal static class Padding
{
    /// <summary>The shape after padding by input 1; <paramref name="add"/> is false for the way back.</summary>
    public static void Infer(ShapeContext c, bool add = true)
    {
        var paddings = c.InputOfRank(1, 2);
        c.WithValue(paddings[1], 2);
        var input = c.Input(0);
        if (paddings[0] != Shape.Unknown)
        {
            input = c.WithRank(input, (int)paddings[0]);
        }
        else if (input.HasRank)
        {
            c.WithValue(paddings[0], input.Rank);
        }

        if (!input.HasRank)
        {
            return;
        }

        if (c.Constant(1) is not { } constant)
        {
            c.Set(0, Shape.OfRank(input.Rank));
            return;
        }

        var widths = Integers.Read(constant);
        if (widths.Any(w => w < 0))
        {
            throw c.Error("Paddings must be non-negative");
        }

        var dims = new long[input.Rank];
        for (var i = 0; i < dims.Length; i++)
        {
            var width = widths[2 * i] + widths[(2 * i) + 1];
            dims[i] = add ? ShapeContext.Add(input[i], width) : c.Subtract(input[i], width);
        }

        c.Set(0, new Shape(dims));
    }

    /// <summary>The widths of a kernel, checked.</summary>
    public static long[] Read(KernelContext c)
    {
        var (input, paddings) = (c.Input(0).Shape, c.Input(1));
        if (paddings.Shape.Rank != 2 || paddings.Shape[1] != 2)
        {
            throw new InvalidArgumentError($"paddings must be a matrix with 2 columns: {paddings.Shape}");
        }

        if (paddings.Shape[0] != input.Rank)
        {
            throw new InvalidArgumentError($"The first dimension of paddings must be the rank of inputs{paddings.Shape} {input}");
        }

        var widths = Integers.Read(paddings);
        for (var i = 0; i < widths.Length; i += 2)
        {
            if (widths[i] < 0 || widths[i + 1] < 0)
            {
                throw new InvalidArgumentError($"Paddings must be non-negative: {widths[i]} {widths[i + 1]}");
            }
        }

        return widths;
    }

    /// <summary>The padded shape.</summary>
    public static Shape Grow(Shape input, long[] widths)
    {
        var dims = input.ToArray();
        for (var i = 0; i < dims.Length; i++)
        {
            dims[i] = checked(dims[i] + widths[2 * i] + widths[(2 * i) + 1]);
        }

        return RuntimeShape.Of(dims);
    }

    /// <summary>Writes the input into the middle of <paramref name="output"/>.</summary>
    public static void Place(Tensor input, Tensor output, long[] widths)
    {
        var strides = Strides.Of(output.Shape.Dims);
        long offset = 0;
        for (var i = 0; i < strides.Length; i++)
        {
            offset += widths[2 * i] * strides[i];
        }

        Elements.Move(input, output, new StridedPlace(input.Shape.ToArray(), strides, offset));
    }
}
