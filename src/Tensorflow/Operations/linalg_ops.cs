namespace Tensorflow;

/// <summary>Linear algebra (python/ops/linalg_ops.py, array_ops.py).</summary>
internal static class linalg_ops
{
    /// <summary>Ones on the diagonal of matrices; the number of rows and of columns may differ.</summary>
    public static Tensor eye(int rows, int columns, Shape batch, TF_DataType dtype, string name)
    {
        using var scope = ops.OpenScope(name, "eye");
        columns = columns < 0 ? rows : columns;
        int[] leading = batch?.as_int_list() ?? [];
        var diagonal = array_ops.ones(new Shape([.. leading, Math.Min(rows, columns)]), dtype);
        return rows == columns
            ? tensorflow.Unary("MatrixDiag", diagonal, null)
            : gen_ops.Apply("MatrixSetDiag", null, [array_ops.zeros(new Shape([.. leading, rows, columns]), dtype), diagonal]).output;
    }

    /// <summary>The last two dimensions swapped.</summary>
    public static Tensor matrix_transpose(Tensor a, string name)
    {
        using var scope = ops.OpenScope(name, "matrix_transpose", a);
        var tensor = ops.convert_to_tensor(a, name: "a");
        var rank = tensor.rank;
        return rank >= 2
            ? array_ops.transpose(tensor, [.. Enumerable.Range(0, rank - 2), rank - 1, rank - 2])
            : throw new ValueError($"Argument 'a' should be a (batch) matrix, with rank >= 2.  Found: {tensor.StaticShape.ToPythonString()}");
    }

    /// <summary>The Euclidean norm, or that of <c>1</c> or <c>inf</c>.</summary>
    /// <exception cref="ValueError">There is no such norm.</exception>
    public static Tensor norm(Tensor a, string order, Axis axis, string name, bool keepdims)
    {
        using var scope = ops.OpenScope(name, "norm", a);
        var tensor = ops.convert_to_tensor(a);
        return order switch
        {
            "euclidean" or "fro" or "2" => tensorflow.Unary("Sqrt", math_ops.Reduce("Sum", tensor * tensor, axis, true, null), null) is var root && !keepdims
                ? array_ops.squeeze(root, axis?.axis)
                : root,
            "1" => math_ops.Reduce("Sum", tensorflow.Unary("Abs", tensor, null), axis, keepdims, null),
            "inf" => math_ops.Reduce("Max", tensorflow.Unary("Abs", tensor, null), axis, keepdims, null),
            _ => throw new ValueError($"'ord' must be a supported vector norm, got '{order}'. Use 'euclidean', '1' or 'inf'."),
        };
    }
}
