namespace Tensorflow;

/// <summary>Images (python/ops/image_ops_impl.py).</summary>
internal static class image_ops
{
    /// <summary>What red, green and blue count for grey.</summary>
    private static readonly float[] s_grey = [0.2989f, 0.5870f, 0.1140f];

    /// <summary>Turned around along axis <paramref name="axis"/> of an image.</summary>
    /// <exception cref="ValueError">It is neither an image nor a batch.</exception>
    public static Tensor Flip(Tensor image, int axis, string scopeName)
    {
        using var scope = ops.OpenScope(null, scopeName, image);
        var tensor = ops.convert_to_tensor(image, name: "image");
        return tensor.rank is 3 or 4
            ? gen_ops.Apply("ReverseV2", null, [tensor, new[] { tensor.rank - 3 + axis }]).output
            : throw new ValueError("'image' must have either 3 or 4 dimensions.");
    }

    /// <summary>Grey out of red, green and blue, in the type of the image.</summary>
    public static Tensor rgb_to_grayscale(Tensor images, string name)
    {
        using var scope = ops.OpenScope(name, "rgb_to_grayscale", images);
        var given = ops.convert_to_tensor(images, name: "images");
        var type = given.dtype.as_base_dtype();
        var grey = tensordot_ops.tensordot(convert_image_dtype(given, TF_DataType.TF_FLOAT, null), s_grey, new NDArray(new[,] { { -1 }, { -1 } }), null);
        return convert_image_dtype(gen_ops.Apply("ExpandDims", null, [grey, -1]).output, type, scope.Name);
    }

    /// <summary>Three equal channels.</summary>
    public static Tensor grayscale_to_rgb(Tensor images, string name)
    {
        using var scope = ops.OpenScope(name, "grayscale_to_rgb", images);
        var given = ops.convert_to_tensor(images, name: "images");
        return gen_ops.Apply("Tile", scope.Name, [given, (int[])[.. Enumerable.Repeat(1, given.rank - 1), 3]]).output;
    }

    /// <summary>Another element type on its scale.</summary>
    public static Tensor convert_image_dtype(Tensor image, TF_DataType dtype, string name)
    {
        var given = ops.convert_to_tensor(image, name: "image");
        var from = given.dtype.as_base_dtype();
        if (from == dtype)
        {
            return tensorflow.Unary("Identity", given, name);
        }

        using var scope = ops.OpenScope(name, "convert_image", given);
        return (from.is_integer(), dtype.is_integer()) switch
        {
            (true, false) => tensorflow.Binary("Mul", math_ops.cast(given, dtype), 1.0 / Largest(from), scope.Name),
            (false, true) => math_ops.cast(given * (Largest(dtype) + 0.5), dtype, scope.Name),
            (false, false) => math_ops.cast(given, dtype, scope.Name),
            (true, true) when Largest(from) > Largest(dtype) => math_ops.cast(BinaryOperators.Apply("floordiv", given, (long)((Largest(from) + 1) / (Largest(dtype) + 1))), dtype, scope.Name),
            _ => math_ops.cast(given, dtype) * (long)((Largest(dtype) + 1) / (Largest(from) + 1)),
        };
    }

    private static double Largest(TF_DataType dtype) => dtype switch
    {
        TF_DataType.TF_UINT8 => byte.MaxValue,
        TF_DataType.TF_INT8 => sbyte.MaxValue,
        TF_DataType.TF_UINT16 => ushort.MaxValue,
        TF_DataType.TF_INT16 => short.MaxValue,
        TF_DataType.TF_INT32 => int.MaxValue,
        TF_DataType.TF_INT64 => long.MaxValue,
        _ => throw new TypeError($"An image cannot have the type {dtype.as_numpy_name()}."),
    };
}
