namespace Tensorflow;

/// <summary>Lookups of rows (python/ops/embedding_ops.py).</summary>
internal static class embedding_ops
{
    /// <summary>The rows <paramref name="ids"/> of a table that stands in one or several parts.</summary>
    /// <param name="parameters">The parts: tensors or variables <c>[rows, ...]</c>.</param>
    /// <param name="ids">Which rows, of any shape.</param>
    /// <param name="strategy"><c>mod</c>: row i is in part i % n; <c>div</c>: the parts follow each other.</param>
    /// <param name="name">The scope.</param>
    /// <exception cref="ValueError">There is no part, or no such strategy.</exception>
    public static Tensor embedding_lookup(IReadOnlyList<object> parameters, object ids, string strategy, string name)
    {
        if (parameters.Count == 0)
        {
            throw new ValueError("Need at least one param");
        }

        using var scope = ops.OpenScope(name, "embedding_lookup", [.. parameters, ids]);
        var resources = parameters.Any(p => p is IVariableV1 variable && VariableFaces.NodesOf(variable).IsResource);
        var parts = resources ? parameters : [.. parameters.Select((p, i) => ops.convert_to_tensor(p, name: $"params_{i}"))];
        var rows = ops.convert_to_tensor(ids, name: "ids");
        return parts.Count == 1 ? One(parts[0], rows, scope.Name) : Several(parts, rows, strategy, scope.Name);
    }

    /// <summary>Rows of a tensor, or read sparsely of a resource.</summary>
    public static Tensor Gather(object part, Tensor ids, string name)
    {
        if (part is not IVariableV1 variable || !VariableFaces.NodesOf(variable).IsResource)
        {
            return gen_ops.Apply("GatherV2", name, [part, ids, 0]).output;
        }

        using var scope = ops.OpenScope(name, "Gather");
        var rows = gen_ops.Apply("ResourceGather", scope.Name, [variable.Handle, ids], ("dtype", variable.dtype)).output;
        return gen_ops.Apply("Identity", null, [rows]).output;
    }

    private static Tensor One(object part, Tensor ids, string name)
    {
        Tensor result;
        using (ids.graph.ColocateWith(OpOf(part)))
        {
            result = Gather(part, ids, name);
        }

        return gen_ops.Apply("Identity", null, [result]).output;
    }

    private static Tensor Several(IReadOnlyList<object> parts, Tensor ids, string strategy, string name)
    {
        var flat = array_ops.reshape(ids, new[] { -1 });
        var places = math_ops.RangeTo(array_ops.size(flat));
        var (assignments, local) = strategy switch
        {
            "mod" => (BinaryOperators.Apply("mod", flat, parts.Count), BinaryOperators.Apply("floordiv", flat, parts.Count)),
            "div" => Divided(parts, flat),
            _ => throw new ValueError($"Unrecognized partition strategy: {strategy}"),
        };
        assignments = math_ops.cast(assignments, TF_DataType.TF_INT32);
        var wanted = gen_ops.Apply("DynamicPartition", null, [local, assignments], ("num_partitions", parts.Count)).outputs;
        var origins = gen_ops.Apply("DynamicPartition", null, [places, assignments], ("num_partitions", parts.Count)).outputs;
        var found = new List<Tensor>();
        for (var i = 0; i < parts.Count; i++)
        {
            using var location = ids.graph.ColocateWith(OpOf(parts[i]));
            found.Add(Gather(parts[i], wanted[i], null));
        }

        var stitched = gen_ops.Apply("ParallelDynamicStitch", name, [origins, found]).output;
        var element = parts.Select(p => RowOf(p)).Aggregate((a, b) => a.merge_with(b));
        object size = element.as_int_list();
        if (!element.IsFullyDefined)
        {
            using var location = ids.graph.ColocateWith(OpOf(parts[0]));
            size = array_ops.strided_slice(array_ops.shape(ops.convert_to_tensor(parts[0])), [new Slice(1)]);
        }

        var shape = gen_ops.Apply("ConcatV2", "concat", [new List<object> { array_ops.shape(ids), size }, 0]).output;
        return array_ops.reshape(stitched, shape);
    }

    private static (Tensor Assignments, Tensor Local) Divided(IReadOnlyList<object> parts, Tensor flat)
    {
        var sizes = parts.Select(p => ShapeOf(p).dims[0]).ToList();
        if (sizes.Any(s => s < 0))
        {
            throw new ValueError($"The partition strategy 'div' needs parts of known size, and part {sizes.FindIndex(s => s < 0)} has none. Give the tables full shapes, or use 'mod'.");
        }

        var total = constant_op.constant(sizes.Sum(), flat.dtype);
        var each = BinaryOperators.Apply("floordiv", total, parts.Count);
        var extras = BinaryOperators.Apply("mod", total, parts.Count);
        var early = BinaryOperators.Apply("floordiv", flat, BinaryOperators.Apply("add", each, 1));
        var late = BinaryOperators.Apply("floordiv", flat - extras, each);
        var assignments = gen_ops.Apply("Maximum", null, [early, late]).output;
        var inEarly = BinaryOperators.Apply("mod", flat, BinaryOperators.Apply("add", each, 1));
        var inLate = BinaryOperators.Apply("mod", flat - extras, each);
        return (assignments, gen_ops.Apply("Select", null, [assignments < extras, inEarly, inLate]).output);
    }

    private static Operation OpOf(object part) => part is IVariableV1 variable ? variable.Op : ((Tensor)part).op;

    private static Shape ShapeOf(object part) => part is IVariableV1 variable ? variable.shape : ((Tensor)part).shape;

    private static Shape RowOf(object part) => new(ShapeOf(part).dims[1..]);
}
