namespace Tensorflow;

/// <summary>Gradients of tensor arrays: each call of tf.gradients has an array of its own for them (python/ops/tensor_array_grad.py).</summary>
internal static class TensorArrayGradients
{
    /// <summary>A read element gives its gradient to the array of gradients.</summary>
    [Gradient("TensorArrayReadV3")]
    public static object[] Read(Operation op, object[] grads)
    {
        var gradient = (Tensor)grads[0];
        var written = Gradients(op, op.inputs[2], gradient, "dtype").write(op.inputs[1], gradient);
        return [null, null, written.flow];
    }

    /// <summary>A written element has the gradient that the array of gradients holds for it.</summary>
    [Gradient("TensorArrayWriteV3")]
    public static object[] Write(Operation op, object[] grads)
    {
        var flow = AfterWriting(op, (Tensor)grads[0]);
        return [null, null, Gradients(op, flow, (Tensor)grads[0], "T").read(op.inputs[1]), flow];
    }

    /// <summary>Gathered elements give their gradients to the array of gradients.</summary>
    [Gradient("TensorArrayGatherV3")]
    public static object[] Gather(Operation op, object[] grads)
    {
        var gradient = (Tensor)grads[0];
        var written = Gradients(op, op.inputs[2], gradient, "dtype").scatter(op.inputs[1], gradient);
        return [null, null, written.flow];
    }

    /// <summary>Scattered rows have the gradients that the array of gradients holds for them.</summary>
    [Gradient("TensorArrayScatterV3")]
    public static object[] Scatter(Operation op, object[] grads)
    {
        var flow = AfterWriting(op, (Tensor)grads[0]);
        return [null, null, Gradients(op, flow, (Tensor)grads[0], "T").gather(op.inputs[1]), flow];
    }

    /// <summary>Joined elements give their parts of the gradient to the array of gradients.</summary>
    [Gradient("TensorArrayConcatV3")]
    public static object[] Concat(Operation op, object[] grads)
    {
        var gradient = (Tensor)grads[0];
        var written = Gradients(op, op.inputs[1], gradient, "dtype").split(gradient, op.outputs[1]);
        return [null, written.flow];
    }

    /// <summary>Split rows have the gradients of the elements, one after the other.</summary>
    [Gradient("TensorArraySplitV3")]
    public static object[] Split(Operation op, object[] grads)
    {
        var flow = AfterWriting(op, (Tensor)grads[0]);
        return [null, Gradients(op, flow, (Tensor)grads[0], "T").concat(), null, flow];
    }

    /// <summary>The gradients' flow, after the forward write: the array of gradients has its size.</summary>
    private static Tensor AfterWriting(Operation op, Tensor flow)
    {
        var written = control_flow_ops.Identity(op.outputs[0], "flow_out");
        using var control = op.graph.control_dependencies([written]).Enter();
        return control_flow_ops.Identity(flow, "write_barrier");
    }

    private static TensorArray Gradients(Operation op, Tensor flow, Tensor gradient, string typeAttribute) =>
        new TensorArray((TF_DataType)op.Node.Type(typeAttribute), op.inputs[0], flow, colocate_with_first_write_call: false).grad(SourceOf(gradient), flow);

    /// <summary>The scope of the call of tf.gradients that made <paramref name="gradient"/>; two calls must not share an array.</summary>
    private static string SourceOf(Tensor gradient)
    {
        var parts = gradient.name.Split('/');
        var last = Array.FindLastIndex(parts, p => p.StartsWith("gradients", StringComparison.Ordinal));
        return last >= 0
            ? string.Join('/', parts[..(last + 1)])
            : throw new ValueError($"Expected op/tensor name to start with gradients (excluding scope), got: {gradient.name}. Call tf.gradients with a name that begins so, or with none.");
    }
}
