namespace Tensorflow;

/// <summary>The two inputs of a broadcasting operation: sums gradients back over the axes that were repeated.</summary>
internal readonly struct BroadcastPair
{
    private readonly Tensor _firstShape;
    private readonly Tensor _secondShape;
    private readonly Operation _axes;

    /// <summary>Builds Shape, Shape_1 and BroadcastGradientArgs.</summary>
    public BroadcastPair(Operation op)
        : this(op.inputs[0], op.inputs[1])
    {
    }

    /// <summary>Builds Shape, Shape_1 and BroadcastGradientArgs.</summary>
    public BroadcastPair(Tensor x, Tensor y)
    {
        _firstShape = array_ops.shape(x);
        _secondShape = array_ops.shape(y);
        _axes = gen_ops.Apply("BroadcastGradientArgs", null, [_firstShape, _secondShape]);
    }

    /// <summary>The shapes and axes as they are.</summary>
    public BroadcastPair(Tensor firstShape, Tensor secondShape, Operation axes)
    {
        _firstShape = firstShape;
        _secondShape = secondShape;
        _axes = axes;
    }

    /// <summary>The gradient of the first input: Sum, Reshape.</summary>
    public Tensor ReduceFirst(Tensor grad) => array_ops.reshape(Sum(grad, 0), _firstShape);

    /// <summary>The gradient of the second input: Sum, Neg where asked for, Reshape.</summary>
    public Tensor ReduceSecond(Tensor grad, bool negate = false)
    {
        var sum = Sum(grad, 1);
        return array_ops.reshape(negate ? -sum : sum, _secondShape);
    }

    private Tensor Sum(Tensor grad, int which) => math_ops.Reduce("Sum", grad, _axes.outputs[which], false, null);
}
