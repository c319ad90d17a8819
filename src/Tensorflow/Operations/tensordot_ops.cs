namespace Tensorflow;

/// <summary>Sums of products over axes (python/ops/math_ops.py, tensordot).</summary>
internal static class tensordot_ops
{
    /// <summary>The sum of products over <paramref name="axes"/>: a scalar n (the last n of a, the first n of b), or two rows of axes.</summary>
    public static Tensor tensordot(object a, object b, NDArray axes, string name)
    {
        using var scope = ops.OpenScope(name, "Tensordot", a, b);
        var x = ops.convert_to_tensor(a, name: "a");
        var y = ops.convert_to_tensor(b, name: "b");
        var (first, second) = Pairs(x, axes);
        var left = Matrix(x, first, flipped: false);
        var right = Matrix(y, second, flipped: true);
        var product = linalg.matmul(left.Tensor, right.Tensor, false, false, null);
        if (left.Known && right.Known)
        {
            return array_ops.reshape(product, (int[])[.. left.Free, .. right.Free], scope.Name);
        }

        var dims = array_ops.concat([left.Dynamic ?? ops.convert_to_tensor(left.Free), right.Dynamic ?? ops.convert_to_tensor(right.Free)], 0);
        var result = array_ops.reshape(product, dims, scope.Name);
        result.MergeShape(new HostShape([.. left.Free.Concat(right.Free).Select(d => (long)d)]));
        return result;
    }

    private static (int[], int[]) Pairs(Tensor a, NDArray axes)
    {
        var values = axes.astype(TF_DataType.TF_INT32);
        if (values.ndim != 0)
        {
            var rows = values.Select(r => r.ToArray<int>()).ToArray();
            return rows.Length == 2 ? (rows[0], rows[1]) : throw new ValueError("'axes' must be an integer or have length 2.");
        }

        var count = (int)values;
        return count >= 0 && count <= a.rank
            ? ([.. Enumerable.Range(a.rank - count, count)], [.. Enumerable.Range(0, count)])
            : throw new ValueError($"'axes' must be at least 0 and not be larger than the number of dimensions of tensor {a}.");
    }

    /// <summary>The tensor as a matrix of free and summed axes, and the sizes of the free ones.</summary>
    private static (Tensor Tensor, int[] Free, Tensor Dynamic, bool Known) Matrix(Tensor a, int[] axes, bool flipped)
    {
        var sizes = a.shape.as_int_list() ?? throw new ValueError($"Tensordot needs a tensor of known rank; {a} has none. Set its shape first.");
        int[] summed = [.. axes.Select(i => i >= 0 ? i : i + sizes.Length)];
        int[] free = [.. Enumerable.Range(0, sizes.Length).Except(summed)];
        int[] freeSizes = [.. free.Select(i => sizes[i])];
        if (a.StaticShape.IsFullyDefined)
        {
            var rows = freeSizes.Aggregate(1, (p, d) => p * d);
            var inner = summed.Aggregate(1, (p, i) => p * sizes[i]);
            var turned = array_ops.transpose(a, flipped ? [.. summed, .. free] : [.. free, .. summed]);
            return (array_ops.reshape(turned, (int[])(flipped ? [inner, rows] : [rows, inner])), freeSizes, null, true);
        }

        var axesTensor = ops.convert_to_tensor(summed, TF_DataType.TF_INT32, "axes");
        var freeTensor = ops.convert_to_tensor(free, TF_DataType.TF_INT32, "free");
        var shape = array_ops.shape(a);
        var freeDims = gen_ops.Apply("GatherV2", null, [shape, freeTensor, 0]).output;
        var summedDims = gen_ops.Apply("GatherV2", null, [shape, axesTensor, 0]).output;
        var freeCount = math_ops.Reduce("Prod", freeDims, null, false, null);
        var summedCount = math_ops.Reduce("Prod", summedDims, null, false, null);
        var perm = array_ops.concat(flipped ? [axesTensor, freeTensor] : [freeTensor, axesTensor], 0);
        var newShape = array_ops.stack(flipped ? [summedCount, freeCount] : new[] { freeCount, summedCount });
        Tensor transposed;
        using (var scope = ops.OpenScope("transpose", null, a))
        {
            transposed = gen_ops.Apply("Transpose", scope.Name, [a, perm]).output;
        }

        return (array_ops.reshape(transposed, newShape), freeSizes, freeDims, false);
    }
}
