using static Tensorflow.MathGradients;

namespace Tensorflow;

/// <summary>Gradients of trigonometric, hyperbolic and special functions, and of quotients that may be 0 / 0 (python/ops/math_grad.py).</summary>
internal static class CurveGradients
{
    private static readonly double s_erf = 2 / Math.Sqrt(Math.PI);

    [Gradient("Tan")]
    private static object[] Tan(Operation op, object[] grads) =>
        Later(grads, grad => Op("Square", Op("Reciprocal", Op("Cos", Conj(op.inputs[0])))) * grad);

    [Gradient("Sinh")]
    private static object[] Sinh(Operation op, object[] grads) => Later(grads, grad => grad * Op("Cosh", Conj(op.inputs[0])));

    [Gradient("Cosh")]
    private static object[] Cosh(Operation op, object[] grads) => Later(grads, grad => grad * Op("Sinh", Conj(op.inputs[0])));

    [Gradient("Asin")]
    private static object[] Asin(Operation op, object[] grads) => Later(grads, grad => grad * Root(op.inputs[0], grad));

    [Gradient("Acos")]
    private static object[] Acos(Operation op, object[] grads) => Later(grads, grad =>
    {
        var root = Root(op.inputs[0], grad);
        return -grad * root;
    });

    [Gradient("Atan")]
    private static object[] Atan(Operation op, object[] grads) => Later(grads, grad =>
    {
        var square = Op("Square", Conj(op.inputs[0]));
        return grad * Op("Reciprocal", Op("Add", One(grad), square));
    });

    [Gradient("Atan2")]
    private static object[] Atan2(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        var (y, x) = (op.inputs[0], op.inputs[1]);
        Tensor first, second;
        using (After(grad))
        {
            var share = BinaryOperators.Apply("truediv", grad, Op("Square", x) + Op("Square", y));
            (first, second) = (x * share, -y * share);
        }

        // TensorFlow 1.13.1 refuses what is repeated to a common shape; later ones sum it, and so does this.
        if (x.StaticShape.IsFullyDefined && x.StaticShape.Equals(y.StaticShape))
        {
            return [first, second];
        }

        var b = new BroadcastPair(op);
        return [b.ReduceFirst(first), b.ReduceSecond(second)];
    }

    [Gradient("Expm1")]
    private static object[] Expm1(Operation op, object[] grads) => Later(grads, grad =>
    {
        var slope = Op("Exp", Conj(op.inputs[0]));
        return grad * slope;
    });

    [Gradient("Lgamma")]
    private static object[] Lgamma(Operation op, object[] grads) => Later(grads, grad => grad * Op("Digamma", Conj(op.inputs[0])));

    [Gradient("Erf")]
    private static object[] Erf(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        var factor = constant_op.constant(s_erf, grad.dtype.as_base_dtype());
        return Later(grads, _ => grad * factor * Op("Exp", -Op("Square", Conj(op.inputs[0]))));
    }

    [Gradient("DivNoNan")]
    private static object[] DivNoNan(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        var (x, y) = (op.inputs[0], op.inputs[1]);
        var b = new BroadcastPair(op);
        var first = b.ReduceFirst(Quotient(grad, y));
        return [first, b.ReduceSecond(grad * Quotient(Quotient(-x, y), y))];
    }

    private static object[] Later(object[] grads, Func<Tensor, Tensor> slope)
    {
        var grad = Dense(grads[0]);
        using var control = After(grad);
        return [slope(grad)];
    }

    private static Tensor Root(Tensor x, Tensor grad)
    {
        var square = Op("Square", Conj(x));
        return Op("Reciprocal", Op("Sqrt", Op("Sub", One(grad), square)));
    }

    private static Tensor One(Tensor like) => constant_op.constant(1.0f, like.dtype.as_base_dtype());

    private static Tensor Quotient(Tensor x, Tensor y) => gen_ops.Apply("DivNoNan", "div_no_nan", [x, y]).output;
}
