namespace Tensorflow;

/// <summary>Gradients of arrays (python/ops/array_grad.py).</summary>
internal static partial class ArrayGradients
{
    [Gradient("Identity", "PlaceholderWithDefault", "EnsureShape")]
    private static object[] Identity(Operation op, object[] grads) => [grads[0]];

    [Gradient("Reshape")]
    private static object[] Reshape(Operation op, object[] grads) =>
        [array_ops.reshape(grads[0], array_ops.shape(op.inputs[0])), null];
}
