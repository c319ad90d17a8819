namespace Tensorflow;

/// <summary>Draws of classes, and losses that compare the true ones with them alone (python/ops/candidate_sampling_ops.py, nn_impl.py).</summary>
internal static class candidate_sampling_ops
{
    /// <summary>A node that draws classes: the drawn ones, how often each true one is expected, how often each drawn one is.</summary>
    /// <param name="type">The op type.</param>
    /// <param name="classes">The true classes: int64, <c>[batch, num_true]</c>.</param>
    /// <param name="numTrue">True classes a row; from 1.</param>
    /// <param name="numSampled">Drawn classes; from 1.</param>
    /// <param name="unique">Whether no class is drawn twice.</param>
    /// <param name="seed">The seed; null for the graph's.</param>
    /// <param name="name">The wanted name.</param>
    /// <param name="more">Attributes of the op type's own.</param>
    public static Tensor[] Sample(string type, Tensor classes, int numTrue, int numSampled, bool unique, int? seed, string name, params (string Name, object Value)[] more)
    {
        var (first, second) = random_ops.GetSeed(ops.get_default_graph(), seed);
        return gen_ops.Apply(
            type,
            name,
            [classes],
            [("num_true", numTrue), ("num_sampled", numSampled), ("unique", unique), .. more, ("seed", first), ("seed2", second)]).outputs;
    }

    /// <summary>Where drawn classes are true ones: their rows, their places among the drawn ones, and weights that remove them.</summary>
    public static Tensor[] AccidentalHits(Tensor trueClasses, Tensor sampled, int numTrue, int? seed = null, string name = null)
    {
        var (first, second) = random_ops.GetSeed(ops.get_default_graph(), seed);
        return gen_ops.Apply("ComputeAccidentalHits", name, [trueClasses, sampled], ("num_true", numTrue), ("seed", first), ("seed2", second)).outputs;
    }

    /// <summary>Logits and labels of the true classes and of some drawn ones: <c>[batch, num_true + num_sampled]</c> each.</summary>
    /// <param name="request">What is compared, and how.</param>
    /// <param name="subtractLogQ">Whether the logits are corrected by how often a class is drawn.</param>
    public static (Tensor Logits, Tensor Labels) Compare(SampledLoss request, bool subtractLogQ = true)
    {
        using var scope = ops.OpenScope(request.Name, "compute_sampled_logits", [.. request.Weights, request.Biases, request.Inputs, request.Labels]);
        var labels = request.Labels.dtype == TF_DataType.TF_INT64 ? request.Labels : math_ops.cast(request.Labels, TF_DataType.TF_INT64);
        var flat = array_ops.reshape(labels, new[] { -1 });
        var values = request.SampledValues ?? Sample("LogUniformCandidateSampler", labels, request.NumTrue, request.NumSampled, true, request.Seed, null, ("range_max", request.NumClasses));
        var stopped = Array.ConvertAll(values, v => tensorflow.Unary("StopGradient", v, null));
        var sampled = math_ops.cast(stopped[0], TF_DataType.TF_INT64);
        var ids = array_ops.concat([flat, sampled], 0);

        var rows = embedding_ops.embedding_lookup(request.Weights, ids, request.PartitionStrategy, null);
        var trueRows = SliceOf(rows, new[] { 0, 0 }, array_ops.stack(new object[] { First(flat), -1 }));
        var sampledRows = SliceOf(rows, array_ops.stack(new object[] { First(flat), 0 }), new[] { -1, -1 });
        var sampledLogits = math_ops.matmul(request.Inputs, sampledRows, transpose_b: true);
        var biases = embedding_ops.embedding_lookup(request.Biases is PartitionedVariable parts ? [.. parts] : [request.Biases], ids, request.PartitionStrategy, null);
        var trueBiases = SliceOf(biases, new[] { 0 }, array_ops.shape(flat));
        var sampledBiases = SliceOf(biases, array_ops.shape(flat), new[] { -1 });

        var width = array_ops.strided_slice(array_ops.shape(trueRows), [new Slice(1, 2)]);
        var byRow = array_ops.concat([new[] { -1, request.NumTrue }, width], 0);
        var column = gen_ops.Apply("ExpandDims", null, [request.Inputs, 1]).output;
        var products = gen_ops.Apply("Mul", null, [column, array_ops.reshape(trueRows, byRow)]).output;
        var matrix = array_ops.reshape(products, array_ops.concat([new[] { -1 }, width], 0));
        var trueLogits = array_ops.reshape(SumRows(matrix), new[] { -1, request.NumTrue });
        trueBiases = array_ops.reshape(trueBiases, new[] { -1, request.NumTrue });
        trueLogits += trueBiases;
        sampledLogits += sampledBiases;
        if (request.RemoveAccidentalHits)
        {
            sampledLogits += Removed(labels, sampled, sampledLogits.dtype, request);
        }

        if (subtractLogQ)
        {
            trueLogits -= tensorflow.Unary("Log", stopped[1], null);
            sampledLogits -= tensorflow.Unary("Log", stopped[2], null);
        }

        var logits = array_ops.concat([trueLogits, sampledLogits], 1);
        var targets = array_ops.concat([BinaryOperators.Apply("truediv", array_ops.ones_like(trueLogits, name: null), request.NumTrue), array_ops.zeros_like(sampledLogits, name: null)], 1);
        return (logits, targets);
    }

    /// <summary>The sum of each row, by a product with ones: its gradient is cheaper than a reduction's.</summary>
    public static Tensor SumRows(Tensor x)
    {
        var columns = array_ops.strided_slice(array_ops.shape(x), [Slice.Index(1)]);
        var ones = array_ops.ones(array_ops.stack(new object[] { columns, 1 }), x.dtype);
        return array_ops.reshape(math_ops.matmul(x, ones), new[] { -1 });
    }

    private static Tensor Removed(Tensor labels, Tensor sampled, TF_DataType type, SampledLoss request)
    {
        var hits = AccidentalHits(labels, sampled, request.NumTrue);
        var rows = array_ops.reshape(hits[0], new[] { -1, 1 });
        var places = array_ops.reshape(math_ops.cast(hits[1], TF_DataType.TF_INT32), new[] { -1, 1 });
        var indices = array_ops.concat([rows, places], 1, "sparse_indices");
        var batch = array_ops.strided_slice(array_ops.shape(labels), [new Slice(null, 1)]);
        var shape = array_ops.concat([batch, gen_ops.Apply("ExpandDims", null, [request.NumSampled, 0]).output], 0);
        var weights = math_ops.cast(hits[2], type);
        return gen_ops.Apply("SparseToDense", null, [indices, shape, weights, 0.0f], ("validate_indices", false)).output;
    }

    private static Tensor First(Tensor vector) => array_ops.strided_slice(array_ops.shape(vector), [Slice.Index(0)]);

    private static Tensor SliceOf(Tensor input, object begin, object size) => gen_ops.Apply("Slice", null, [input, begin, size]).output;
}
