using static Tensorflow.MathGradients;

namespace Tensorflow;

/// <summary>Gradients of functions of two broadcast tensors (python/ops/math_grad.py).</summary>
internal static class PairGradients
{
    [Gradient("FloorDiv")]
    private static object[] FloorDiv(Operation op, object[] grads) => [null, null];

    [Gradient("FloorMod")]
    private static object[] FloorMod(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        var b = new BroadcastPair(op);
        var floor = Op("FloorDiv", op.inputs[0], op.inputs[1]);
        var first = b.ReduceFirst(grad);
        return [first, b.ReduceSecond(grad * -floor)];
    }

    [Gradient("Maximum")]
    private static object[] Maximum(Operation op, object[] grads) => Chosen(op, Dense(grads[0]), "GreaterEqual");

    [Gradient("Minimum")]
    private static object[] Minimum(Operation op, object[] grads) => Chosen(op, Dense(grads[0]), "LessEqual");

    [Gradient("BatchMatMul")]
    private static object[] BatchMatMul(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        var x = op.inputs[0];
        var y = op.inputs[1];
        return (op.Node.Bool("adj_x"), op.Node.Bool("adj_y")) switch
        {
            (false, false) => [Product(grad, y, false, true), Product(x, grad, true, false)],
            (false, true) => [Product(grad, y, false, false), Product(grad, x, true, false)],
            (true, false) => [Product(y, grad, false, true), Product(x, grad, false, false)],
            (true, true) => [Product(y, grad, true, true), Product(grad, x, true, true)],
        };

        static Tensor Product(Tensor left, Tensor right, bool adjointLeft, bool adjointRight) =>
            gen_ops.Apply("BatchMatMul", "MatMul", [left, right], ("adj_x", adjointLeft), ("adj_y", adjointRight)).output;
    }

    private static object[] Chosen(Operation op, Tensor grad, string comparison)
    {
        var x = op.inputs[0];
        var y = op.inputs[1];
        var firstShape = array_ops.shape(x);
        var secondShape = array_ops.shape(y);
        var zeros = array_ops.zeros(array_ops.shape(grad), grad.dtype);
        var first = Op(comparison, x, y);
        var axes = gen_ops.Apply("BroadcastGradientArgs", null, [firstShape, secondShape]);
        var ofFirst = Op("Select", first, grad, zeros);
        var ofSecond = Op("Select", first, zeros, grad);
        var b = new BroadcastPair(firstShape, secondShape, axes);
        return [b.ReduceFirst(ofFirst), b.ReduceSecond(ofSecond)];
    }
}
