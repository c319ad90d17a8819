using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Cuts a tensor into parts along one dimension.</summary>
internal static class Splitting
{
    /// <summary>The axis of a shape function, from the front.</summary>
    public static int Axis(ShapeContext c, long axis, int rank)
    {
        if (axis < -rank || axis >= rank)
        {
            throw c.Error($"Shape must be at least rank {(axis < 0 ? -axis : axis + 1)} but is rank {rank}");
        }

        return (int)(axis < 0 ? axis + rank : axis);
    }

    /// <summary>The axis of a kernel, from the front.</summary>
    public static int Axis(long axis, int rank) => axis >= -rank && axis < rank
        ? (int)(axis < 0 ? axis + rank : axis)
        : throw new InvalidArgumentError($"-input rank(-{rank}) <= split_dim < input rank ({rank}), but got {axis}");

    /// <summary>Writes output i of <paramref name="sizes"/>[i] indices along <paramref name="axis"/>.</summary>
    public static void Cut(KernelContext c, Tensor input, int axis, long[] sizes)
    {
        var shape = input.Shape;
        var rows = Elements.Product(shape.Dims[..axis]);
        var inner = Elements.Product(shape.Dims[(axis + 1)..]);
        long column = 0;
        for (var i = 0; i < sizes.Length; i++)
        {
            var output = c.Allocate(i, shape.WithDim(axis, sizes[i]));
            var length = sizes[i] * inner;
            for (long row = 0; row < rows; row++)
            {
                Elements.Copy(input, (row * shape[axis] * inner) + column, output, row * length, length);
            }

            column += length;
        }
    }
}
