namespace Tensorflow.Layers;

/// <summary>A condition that may be known while the graph is built (python/keras/utils/tf_utils.py, smart_cond).</summary>
internal static class SmartCond
{
    /// <summary>What <paramref name="condition"/> says: a bool, an array, a constant; null where only the run knows.</summary>
    /// <exception cref="TypeError">It is none of these, and no tensor.</exception>
    public static bool? Known(object condition) => condition switch
    {
        null => false,
        bool flag => flag,
        NDArray array => (bool)array,
        Tensor tensor => ConstantFolder.Evaluate(tensor.Endpoint)?.Value<bool>(),
        _ => throw new TypeError($"'training' must be a bool or a bool tensor, got {Python.Repr(condition)}."),
    };

    /// <summary>The results of the branch that <paramref name="condition"/> chooses; of both, merged, where only the run knows.</summary>
    public static Tensor[] Choose(object condition, Func<Tensor[]> whenTrue, Func<Tensor[]> whenFalse) => Known(condition) switch
    {
        true => whenTrue(),
        false => whenFalse(),
        null => control_flow_ops.Cond((Tensor)condition, whenTrue, whenFalse),
    };
}
