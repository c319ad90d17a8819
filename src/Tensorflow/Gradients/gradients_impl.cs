namespace Tensorflow;

/// <summary>Reverse-mode differentiation of a graph (python/ops/gradients_impl.py).</summary>
public static class gradients_impl
{
    /// <inheritdoc cref="tensorflow.gradients(Tensor[], Tensor[], Tensor[], string, bool, bool, int?, Tensor[])"/>
    public static Tensor[] gradients(Tensor[] ys, Tensor[] xs, Tensor[] grad_ys = null, string name = "gradients", bool colocate_gradients_with_ops = false, bool gate_gradients = false, int? aggregation_method = null) =>
        Binding.tf.gradients(ys, xs, grad_ys, name, colocate_gradients_with_ops, gate_gradients, aggregation_method);

    /// <summary>The gradients of the sum of <paramref name="ys"/> by each of <paramref name="xs"/>.</summary>
    /// <param name="ys">The tensors to differentiate.</param>
    /// <param name="xs">Tensors or variables; a variable stands for its reference.</param>
    /// <param name="gradYs">Gradients of <paramref name="ys"/>; null, or null entries, for ones.</param>
    /// <param name="name">The scope.</param>
    /// <param name="colocate">Whether each gradient lives where its forward operation lives.</param>
    /// <param name="gate">Whether an operation's gradients are used only when all are ready.</param>
    /// <param name="aggregation">How several gradients of one tensor are added; null for AddN.</param>
    /// <param name="stopGradients">Tensors through which nothing flows.</param>
    /// <param name="zeroUnconnected">Whether an x that does not matter gets zeros in place of null.</param>
    /// <returns>A <see cref="Tensor"/> or <see cref="IndexedSlices"/> for each x; null where y does not depend on it.</returns>
    internal static object[] Gradients(
        IReadOnlyList<object> ys,
        IReadOnlyList<object> xs,
        IReadOnlyList<object> gradYs = null,
        string name = "gradients",
        bool colocate = false,
        bool gate = false,
        int? aggregation = null,
        IReadOnlyList<Tensor> stopGradients = null,
        bool zeroUnconnected = false)
    {
        using var scope = ops.OpenScope(name, "gradients", [.. ys, .. xs, .. stopGradients ?? [], .. gradYs ?? []]);
        scope.Graph.unique_name("uid");
        var targets = ys.Select(y => ops.convert_to_tensor(y, name: "y")).ToArray();
        var sources = xs.Select((x, i) => ops.convert_to_tensor(x, name: $"x_{i}", as_ref: true)).ToArray();
        return new GradientBuilder(scope.Graph, scope.Name, targets, sources, colocate, gate, aggregation, stopGradients ?? [])
            .Build(DefaultGradients(gradYs, targets, colocate), zeroUnconnected);
    }

    private static object[] DefaultGradients(IReadOnlyList<object> gradYs, Tensor[] ys, bool colocate)
    {
        if (gradYs is not null && gradYs.Count != ys.Length)
        {
            throw new ValueError($"Passed {gradYs.Count} grad_ys for {ys.Length} ys");
        }

        var result = new object[ys.Length];
        for (var i = 0; i < ys.Length; i++)
        {
            var y = ys[i];
            using var location = colocate ? y.graph.ColocateWith(y.op) : null;
            switch (gradYs?[i])
            {
                case null:
                    if (!y.dtype.as_base_dtype().is_floating())
                    {
                        throw new TypeError($"Gradients of complex tensors must set grad_ys (y.dtype = tf.{y.dtype.as_numpy_name()})");
                    }

                    var shape = array_ops.shape(y);
                    var one = constant_op.constant(1f, y.dtype.as_base_dtype(), name: $"grad_ys_{i}");
                    result[i] = gen_ops.Apply("Fill", null, [shape, one]).output;
                    break;
                case IndexedSlices slices:
                    result[i] = slices;
                    break;
                case var given:
                    var grad = ops.convert_to_tensor(given, name: $"grad_y_{i}");
                    result[i] = gen_ops.Apply("Identity", $"grad_ys_{i}", [grad]).output;
                    break;
            }
        }

        return result;
    }
}
