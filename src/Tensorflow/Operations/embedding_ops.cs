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

    /// <summary>The embeddings of the ids of each row of a sparse tensor, combined.</summary>
    public static Tensor embedding_lookup_sparse(IReadOnlyList<object> parameters, SparseTensor ids, SparseTensor weights, string strategy, string name, string combiner)
    {
        if (combiner is not ("mean" or "sqrtn" or "sum"))
        {
            throw new ValueError("combiner must be one of 'mean', 'sqrtn' or 'sum'");
        }

        using var scope = ops.OpenScope(name, "embedding_lookup_sparse", [.. parameters, ids.indices, ids.values, ids.dense_shape]);
        var rows = math_ops.cast(array_ops.strided_slice(ids.indices, [new Slice(), Slice.Index(0)]), TF_DataType.TF_INT32);
        var unique = gen_ops.Apply("Unique", null, [ids.values]).outputs;
        var embeddings = embedding_lookup(parameters, unique[0], strategy, null);
        if (weights is not null)
        {
            return Weighted(gen_ops.Apply("GatherV2", null, [embeddings, unique[1], 0]).output, math_ops.cast(weights.values, embeddings.dtype), rows, combiner, scope.Name);
        }

        var type = combiner switch { "sum" => "SparseSegmentSum", "mean" => "SparseSegmentMean", _ => "SparseSegmentSqrtN" };
        return gen_ops.Apply(type, scope.Name, [embeddings, unique[1], rows]).output;
    }

    private static Tensor Weighted(Tensor embeddings, Tensor weights, Tensor rows, string combiner, string name)
    {
        var more = gen_ops.Apply("ExpandDims", null, [array_ops.rank(embeddings) - 1, 0]).output;
        var ones = gen_ops.Apply("Fill", null, [more, 1]).output;
        var factors = array_ops.reshape(weights, array_ops.concat([array_ops.shape(weights), ones], 0));
        if (embeddings.rank >= 0)
        {
            factors.MergeShape(new HostShape([weights.rank == 1 ? weights.shape.dims[0] : -1, .. Enumerable.Repeat(1L, embeddings.rank - 1)]));
        }

        var weighted = embeddings * factors;
        if (combiner == "sum")
        {
            return gen_ops.Apply("SegmentSum", name, [weighted, rows]).output;
        }

        var sum = gen_ops.Apply("SegmentSum", null, [weighted, rows]).output;
        var all = gen_ops.Apply("SegmentSum", null, [combiner == "mean" ? factors : tensorflow.Binary("Pow", factors, 2, null), rows]).output;
        return BinaryOperators.Apply("div", sum, combiner == "mean" ? all : tensorflow.Unary("Sqrt", all, null), name);
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
        object size = element.IsFullyDefined ? element.as_int_list() : null;
        if (size is null)
        {
            size = array_ops.strided_slice(ShapeWhereItIs(parts[0]), [new Slice(1)]);
        }

        var shape = gen_ops.Apply("ConcatV2", "concat", [new List<object> { array_ops.shape(ids), size }, 0]).output;
        return array_ops.reshape(stitched, shape);
    }

    private static (Tensor Assignments, Tensor Local) Divided(IReadOnlyList<object> parts, Tensor flat)
    {
        var total = Rows(parts, flat.dtype);
        var each = BinaryOperators.Apply("floordiv", total, parts.Count);
        var extras = BinaryOperators.Apply("mod", total, parts.Count);
        var early = BinaryOperators.Apply("floordiv", flat, BinaryOperators.Apply("add", each, 1));
        var late = BinaryOperators.Apply("floordiv", flat - extras, each);
        var assignments = gen_ops.Apply("Maximum", null, [early, late]).output;
        var isEarly = assignments < extras;
        var inEarly = BinaryOperators.Apply("mod", flat, BinaryOperators.Apply("add", each, 1));
        var inLate = BinaryOperators.Apply("mod", flat - extras, each);
        return (assignments, gen_ops.Apply("Select", null, [isEarly, inEarly, inLate]).output);
    }

    /// <summary>The number of rows of all parts.</summary>
    private static Tensor Rows(IReadOnlyList<object> parts, TF_DataType type)
    {
        var sizes = parts.Select(p => ShapeOf(p).dims?[0] ?? -1).ToList();
        if (sizes.TrueForAll(s => s >= 0))
        {
            return constant_op.constant(sizes.Sum(), type);
        }

        List<object> found = [];
        for (var i = 0; i < parts.Count; i++)
        {
            using var location = sizes[i] < 0 ? ops.get_default_graph().ColocateWith(OpOf(parts[i])) : null;
            found.Add(sizes[i] >= 0 ? (int)sizes[i] : array_ops.strided_slice(ShapeWhereItIs(parts[i]), [Slice.Index(0)]));
        }

        return math_ops.Reduce("Sum", math_ops.cast(ops.convert_to_tensor(found, name: "stack"), type), null, false, null);
    }

    private static Tensor ShapeWhereItIs(object part)
    {
        using var location = ops.get_default_graph().ColocateWith(OpOf(part));
        return array_ops.shape(ops.convert_to_tensor(part));
    }

    private static Operation OpOf(object part) => part is IVariableV1 variable ? variable.Op : ((Tensor)part).op;

    private static Shape ShapeOf(object part) => part is IVariableV1 variable ? variable.shape : ((Tensor)part).shape;

    private static Shape RowOf(object part) => ShapeOf(part).dims is { } dims ? new(dims[1..]) : Shape.Null;
}
