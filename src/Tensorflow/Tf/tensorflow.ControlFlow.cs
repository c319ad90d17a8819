namespace Tensorflow;

/// <content>Control flow.</content>
public partial class tensorflow
{
    /// <summary><paramref name="true_value"/> where <paramref name="pred"/> holds when it runs, else <paramref name="false_false"/>.</summary>
    public Tensor cond(Tensor pred, Tensor true_value, Tensor false_false) => control_flow_ops.Cond(pred, () => [true_value], () => [false_false])[0];

    /// <summary>Builds both branches and gives the result of the one that <paramref name="pred"/> chooses when it runs.</summary>
    public Tensor cond(Tensor pred, Func<ITensorOrOperation> true_fn = null, Func<ITensorOrOperation> false_fn = null, string name = null) =>
        control_flow_ops.Cond(pred, () => [true_fn()], () => [false_fn()], name)[0];
}
