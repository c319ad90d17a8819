namespace Tensorflow;

/// <content>Names under which TensorFlow.NET has functions of tf here, too.</content>
public partial class control_flow_ops
{
    /// <inheritdoc cref="tensorflow.cond(Tensor, Func{ITensorOrOperation}, Func{ITensorOrOperation}, string)"/>
    public static Tensor cond(Tensor pred, Func<ITensorOrOperation> true_fn = null, Func<ITensorOrOperation> false_fn = null, string name = null) =>
        Binding.tf.cond(pred, true_fn, false_fn, name);

    /// <inheritdoc cref="tensorflow.cond(Tensor, Func{Tensor[]}, Func{Tensor[]}, string)"/>
    public static Tensor[] cond(Tensor pred, Func<Tensor[]> true_fn, Func<Tensor[]> false_fn, string name = null) =>
        Binding.tf.cond(pred, true_fn, false_fn, name);

    /// <inheritdoc cref="tensorflow.while_loop(Func{Tensor, Tensor}, Func{Tensor, Tensor}, Tensor, int)"/>
    public static Tensor while_loop(Func<Tensor, Tensor> cond, Func<Tensor, Tensor> body, Tensor loop_vars, int parallel_iterations = 10) =>
        Binding.tf.while_loop(cond, body, loop_vars, parallel_iterations);

    /// <summary>One operation that runs all <paramref name="inputs"/>.</summary>
    public static Operation group<T>(T[] inputs, string name = null)
        where T : ITensorOrOperation => group((IReadOnlyList<Operation>)[.. inputs.Select(i => i.op)], name);

    /// <summary>Does nothing; other operations may wait for it.</summary>
    public static Operation no_op(string name = null) => Binding.tf.no_op(name);
}
