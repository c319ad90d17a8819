using static Tensorflow.MathGradients;

namespace Tensorflow;

/// <summary>Gradients of the incomplete gamma and beta functions (python/ops/math_grad.py). Powers are multiplied as sums of logarithms, because they grow large.</summary>
internal static class GammaGradients
{
    [Gradient("Igamma")]
    private static object[] Igamma(Operation op, object[] grads)
    {
        var (byA, byX) = Parts(op, Dense(grads[0]));
        return [byA, byX];
    }

    [Gradient("Igammac")]
    private static object[] Igammac(Operation op, object[] grads)
    {
        var (byA, byX) = Parts(op, Dense(grads[0]));
        return [-byA, -byX];
    }

    // By the last input alone, as in TensorFlow.
    [Gradient("Betainc")]
    private static object[] Betainc(Operation op, object[] grads)
    {
        var (a, b, x) = (op.inputs[0], op.inputs[1], op.inputs[2]);
        var pair = new BroadcastPair(a, x);
        var size = Op("Lgamma", a) + Op("Lgamma", b) - Op("Lgamma", a + b);
        var above = Less1(b) * Op("Log", BinaryOperators.Apply("sub", 1.0f, x));
        var below = Less1(a) * Op("Log", x);
        return [null, null, pair.ReduceSecond(Op("Exp", above + below - size) * Dense(grads[0]))];
    }

    private static (Tensor ByA, Tensor ByX) Parts(Operation op, Tensor grad)
    {
        var (a, x) = (op.inputs[0], op.inputs[1]);
        var pair = new BroadcastPair(op);
        using var control = After(grad);
        var byA = Op("IgammaGradA", a, x);
        var byX = Op("Exp", -x + (Less1(a) * Op("Log", x)) - Op("Lgamma", a));
        return (pair.ReduceFirst(byA * grad), pair.ReduceSecond(byX * grad));
    }

    private static Tensor Less1(Tensor x) => BinaryOperators.Apply("sub", x, 1.0f);
}
