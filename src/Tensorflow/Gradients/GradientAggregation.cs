namespace Tensorflow;

/// <summary>Sums of several gradients of one tensor, and gating of an operation's gradients (spec C.2, C.3).</summary>
internal static class GradientAggregation
{
    private const int AddN = 0;
    private const int ExperimentalTree = 1;
    private const int ExperimentalAccumulateN = 2;

    /// <summary>The sum of <paramref name="grads"/>; null without any.</summary>
    public static object Sum(IReadOnlyList<object> grads, string opName, int? method)
    {
        if (grads.Count < 2)
        {
            return grads.Count == 0 ? null : grads[0];
        }

        if ((method ?? AddN) is not (AddN or ExperimentalTree or ExperimentalAccumulateN))
        {
            throw new ValueError($"Invalid aggregation_method specified {method}.");
        }

        if (grads.All(g => g is Tensor))
        {
            return SumTensors([.. grads.Cast<Tensor>()], opName, method ?? AddN);
        }

        var slices = grads.Select(g => g as IndexedSlices ?? AsSlices((Tensor)g)).ToList();
        var values = Concat([.. slices.Select(s => s.values)]);
        var indices = Concat([.. slices.Select(s => s.indices)]);
        return new IndexedSlices(values, indices, slices[0].dense_shape);
    }

    /// <summary>The gradients, each only ready when all are; null entries stay.</summary>
    public static object[] Gate(object[] grads)
    {
        var tensors = grads.SelectMany(g => g switch
        {
            IndexedSlices { dense_shape: null } s => [s.values, s.indices],
            IndexedSlices s => new[] { s.values, s.indices, s.dense_shape },
            Tensor t => [t],
            _ => [],
        });
        using var scope = ops.OpenScope(null, "tuple", [.. tensors]);
        var gating = grads.Where(g => g is not null).Select(g => g is IndexedSlices s ? s.op : ((Tensor)g).op).Distinct().OrderBy(o => o._id).ToList();
        var gate = control_flow_ops.group(gating);
        return Array.ConvertAll(grads, g => g switch
        {
            null => null,
            IndexedSlices s => new IndexedSlices(control_flow_ops.with_dependencies([gate], s.values), s.indices, s.dense_shape),
            var tensor => (object)control_flow_ops.with_dependencies([gate], (Tensor)tensor),
        });
    }

    private static Tensor SumTensors(IReadOnlyList<Tensor> grads, string opName, int method)
    {
        var graph = grads[0].graph;
        if (method == ExperimentalTree)
        {
            using var scope = ops.OpenScope(opName + "_gradient_sum", null);
            var sum = grads[0];
            foreach (var grad in grads.Skip(1))
            {
                sum = gen_ops.Apply("AddN", null, [new[] { sum, grad }]).output;
            }

            return sum;
        }

        var sums = new List<Tensor>();
        foreach (var group in grads.GroupBy(g => g.Device).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            using var location = graph.ColocateWith(group.First().op, ignoreExisting: true);
            sums.Add(AddAll([.. group]));
        }

        return sums.Count == 1 ? sums[0] : AddAll([.. sums]);
    }

    private static Tensor AddAll(Tensor[] tensors) =>
        tensors.Length == 1 ? tensors[0] : gen_ops.Apply("AddN", null, [tensors]).output;

    /// <summary>A dense gradient as all rows of it.</summary>
    /// <param name="tensor">The gradient.</param>
    /// <param name="optimize">Whether a known shape is a constant.</param>
    public static IndexedSlices AsSlices(Tensor tensor, bool optimize = true)
    {
        var shape = array_ops.shape(tensor, optimize: optimize);
        var rows = math_ops.RangeTo(array_ops.strided_slice(shape, [Slice.Index(0)]));
        return new IndexedSlices(tensor, rows, shape);
    }

    private static Tensor Concat(Tensor[] values)
    {
        using var scope = ops.OpenScope("concat", null, [.. values]);
        var axis = ops.convert_to_tensor(0, TF_DataType.TF_INT32, "axis");
        return gen_ops.Apply("ConcatV2", scope.Name, [values, axis]).output;
    }
}
