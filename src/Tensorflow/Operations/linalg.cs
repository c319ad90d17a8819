namespace Tensorflow;

/// <summary>Products of matrices (python/ops/math_ops.py, matmul).</summary>
internal static class linalg
{
    /// <summary>MatMul of matrices, BatchMatMul of more dimensions.</summary>
    public static Tensor matmul(object a, object b, bool transposeA, bool transposeB, string name)
    {
        using var scope = ops.OpenScope(name, "MatMul", a, b);
        var x = ops.convert_to_tensor(a, name: "a");
        var y = ops.convert_to_tensor(b, name: "b");
        var isBatch = (!x.StaticShape.HasRank || x.StaticShape.Rank > 2) && (!y.StaticShape.HasRank || y.StaticShape.Rank > 2);
        return isBatch
            ? gen_ops.Apply("BatchMatMul", scope.Name, [x, y], ("adj_x", transposeA), ("adj_y", transposeB)).output
            : gen_ops.Apply("MatMul", scope.Name, [x, y], ("transpose_a", transposeA), ("transpose_b", transposeB)).output;
    }
}
