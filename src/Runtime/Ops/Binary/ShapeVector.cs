using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Binary;

/// <summary>Shapes as vectors of int32 or int64.</summary>
internal static class ShapeVector
{
    public static long[] Read(Tensor value, int index)
    {
        if (value.Shape.Rank != 1)
        {
            throw new InvalidArgumentError($"In[{index}] must be a vector.{value.Shape}");
        }

        var dims = new long[value.Count];
        for (var i = 0; i < dims.Length; i++)
        {
            dims[i] = ConstantFolder.Integer(value, i);
        }

        return dims;
    }

    public static void Write(KernelContext c, int index, long[] values)
    {
        var output = c.Allocate(index, new Shape(values.Length));
        for (var i = 0; i < values.Length; i++)
        {
            if (output.DType == DType.Int32)
            {
                output.Span<int>()[i] = checked((int)values[i]);
            }
            else
            {
                output.Span<long>()[i] = values[i];
            }
        }
    }
}
