namespace Tensorflow;

/// <summary>Gradients pass loops and conditionals as tensors or, part by part, as <see cref="IndexedSlices"/>.</summary>
internal static class IndexedParts
{
    /// <summary>The tensors that a gradient is made of.</summary>
    public static IEnumerable<Tensor> Of(object gradient) => gradient switch
    {
        IndexedSlices { dense_shape: { } shape } slices => [slices.values, slices.indices, shape],
        IndexedSlices slices => [slices.values, slices.indices],
        _ => [(Tensor)gradient],
    };

    /// <summary>A gradient of the nodes that <paramref name="node"/> makes of its parts.</summary>
    /// <param name="gradient">A tensor or <see cref="IndexedSlices"/>.</param>
    /// <param name="name">The wanted name of a tensor's node, and of the rows'.</param>
    /// <param name="node">Makes a node of a part, under a name.</param>
    public static object Map(object gradient, string name, Func<Tensor, string, Tensor> node) => gradient is IndexedSlices slices
        ? new IndexedSlices(node(slices.values, name), node(slices.indices, "indices"), slices.dense_shape is { } shape ? node(shape, "dense_shape") : null)
        : node((Tensor)gradient, name);

    /// <summary>Both outputs of a Switch of a gradient.</summary>
    /// <param name="gradient">A tensor or <see cref="IndexedSlices"/>.</param>
    /// <param name="pred">Where it goes: bool, a scalar.</param>
    /// <param name="name">The wanted name.</param>
    public static object[] Switch(object gradient, Tensor pred, string name = null)
    {
        if (gradient is Tensor tensor)
        {
            return control_flow_ops.SwitchRefOrTensor(tensor, pred, name);
        }

        var slices = (IndexedSlices)gradient;
        using var location = pred.graph.ColocateWith(slices.op, ignoreExisting: true);
        using var scope = ops.OpenScope(name, "Switch", slices, pred);
        var values = control_flow_ops.Switch(slices.values, pred, scope.Name);
        var indices = control_flow_ops.Switch(slices.indices, pred, "indices");
        var shape = slices.dense_shape is null ? null : control_flow_ops.Switch(slices.dense_shape, pred, "dense_shape");
        return [new IndexedSlices(values[0], indices[0], shape?[0]), new IndexedSlices(values[1], indices[1], shape?[1])];
    }

    /// <summary>The one of several gradients that arrives.</summary>
    /// <param name="gradients">Tensors, or some <see cref="IndexedSlices"/>: then all become such.</param>
    /// <param name="name">The wanted name.</param>
    /// <exception cref="ValueError">Some slices state the shape of the whole, and others do not.</exception>
    public static object Merge(object[] gradients, string name)
    {
        if (Array.TrueForAll(gradients, g => g is Tensor))
        {
            return control_flow_ops.Merge([.. gradients.Cast<Tensor>()], name);
        }

        using var scope = ops.OpenScope(name, "Merge", gradients);
        var slices = Array.ConvertAll(gradients, g => g as IndexedSlices ?? GradientAggregation.AsSlices((Tensor)g, optimize: false));
        var values = control_flow_ops.Merge([.. slices.Select(s => s.values)], scope.Name);
        var indices = control_flow_ops.Merge([.. slices.Select(s => s.indices)], "indices");
        var known = slices.Count(s => s.dense_shape is not null);
        return known == 0 ? new IndexedSlices(values, indices)
            : known == slices.Length ? new IndexedSlices(values, indices, control_flow_ops.Merge([.. slices.Select(s => s.dense_shape)], "dense_shape"))
            : throw new ValueError("Either all merged IndexedSlices must have a dense_shape, or none must have a dense_shape.");
    }
}
