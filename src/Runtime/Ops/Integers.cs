using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops;

/// <summary>Integer tensors (shapes, axes, indices) read and written as int64.</summary>
internal static class Integers
{
    /// <summary>All elements.</summary>
    public static long[] Read(Tensor value)
    {
        if (value.DType == DType.Int64)
        {
            return value.Span<long>().ToArray();
        }

        var result = new long[value.Count];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = ConstantFolder.Integer(value, i);
        }

        return result;
    }

    /// <summary>The first element.</summary>
    public static long First(Tensor value) => ConstantFolder.Integer(value, 0);

    /// <summary>Writes <paramref name="values"/> into an int32 or int64 tensor.</summary>
    public static void Write(Tensor target, ReadOnlySpan<long> values)
    {
        if (target.DType == DType.Int64)
        {
            values.CopyTo(target.Span<long>());
            return;
        }

        var span = target.Span<int>();
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = checked((int)values[i]);
        }
    }

    /// <summary>A new vector of the type <paramref name="dtype"/> (int32 or int64).</summary>
    public static Tensor Vector(DType dtype, ReadOnlySpan<long> values)
    {
        var tensor = Tensor.Allocate(dtype, new Shape(values.Length));
        Write(tensor, values);
        return tensor;
    }

    /// <summary>A new scalar of the type <paramref name="dtype"/> (int32 or int64).</summary>
    public static Tensor Scalar(DType dtype, long value)
    {
        var tensor = Tensor.Allocate(dtype, Shape.Scalar);
        Write(tensor, [value]);
        return tensor;
    }
}
