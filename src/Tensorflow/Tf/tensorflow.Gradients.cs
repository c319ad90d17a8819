namespace Tensorflow;

/// <content>Differentiation.</content>
public partial class tensorflow
{
    /// <summary>The gradients of the sum of <paramref name="ys"/> by each of <paramref name="xs"/>; null where it does not depend on it.</summary>
    public Tensor[] gradients(Tensor[] ys, Tensor[] xs, Tensor[] grad_ys = null, string name = "gradients", bool colocate_gradients_with_ops = false, bool gate_gradients = false, int? aggregation_method = null, Tensor[] stop_gradients = null) =>
        Dense(gradients_impl.Gradients(ys, xs, grad_ys, name, colocate_gradients_with_ops, gate_gradients, aggregation_method, stop_gradients));

    /// <summary>The gradients of <paramref name="ys"/> by each of <paramref name="xs"/>; null where it does not depend on it.</summary>
    public Tensor[] gradients(Tensor ys, Tensor[] xs, Tensor[] grad_ys = null, string name = "gradients", bool colocate_gradients_with_ops = false, bool gate_gradients = false, int? aggregation_method = null, Tensor[] stop_gradients = null) =>
        gradients([ys], xs, grad_ys, name, colocate_gradients_with_ops, gate_gradients, aggregation_method, stop_gradients);

    /// <summary>The gradient of <paramref name="ys"/> by <paramref name="xs"/>; null where it does not depend on it.</summary>
    public Tensor[] gradients(Tensor ys, Tensor xs, Tensor[] grad_ys = null, string name = "gradients", bool colocate_gradients_with_ops = false, bool gate_gradients = false, int? aggregation_method = null, Tensor[] stop_gradients = null) =>
        gradients([ys], [xs], grad_ys, name, colocate_gradients_with_ops, gate_gradients, aggregation_method, stop_gradients);

    private static Tensor[] Dense(object[] grads) => Array.ConvertAll(grads, g => g is IndexedSlices ? ops.convert_to_tensor(g) : (Tensor)g);
}
