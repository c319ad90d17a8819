using static Tensorflow.MathGradients;

namespace Tensorflow;

/// <summary>Gradients of Fourier transforms (python/ops/spectral_ops.py); of real ones along one axis alone.</summary>
internal static class SpectralGradients
{
    [Gradient("FFT", "FFT2D", "FFT3D")]
    private static object[] Forward(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        return [Op("I" + op.type, grad) * math_ops.cast(Count(grad, Axes(op)), grad.dtype.as_base_dtype())];
    }

    [Gradient("IFFT", "IFFT2D", "IFFT3D")]
    private static object[] Backward(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        var share = Op("Reciprocal", math_ops.cast(Count(grad, Axes(op)), RealOf(grad)));
        return [Op(op.type[1..], grad) * math_ops.cast(share, grad.dtype.as_base_dtype())];
    }

    // Half of the inverse transform counts every frequency twice; the first one, and of an even length the last one, stand once.
    [Gradient("RFFT")]
    private static object[] RealForward(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        var (complex, real) = (grad.dtype.as_base_dtype(), op.inputs[0].dtype.as_base_dtype());
        var length = op.inputs[1];
        var isEven = math_ops.cast(1 - BinaryOperators.Apply("mod", length, 2), complex);
        var signs = math_ops.cast(1 - (2 * BinaryOperators.Apply("mod", math_ops.RangeTo(Count(op.inputs[0], 1)), 2)), complex);
        var first = array_ops.strided_slice(grad, [new Slice("..."), new Slice(0, 1)]);
        var last = array_ops.strided_slice(grad, [new Slice("..."), new Slice(-1)]);
        var once = complex_ops.Part("Real", first + (isEven * last * signs), null);
        var all = gen_ops.Apply("IRFFT", null, [grad, length], ("Treal", real)).output * math_ops.cast(Count(op.inputs[0], 1), real);
        return [math_ops.cast(constant_op.constant(0.5f), real) * (all + once), null];
    }

    [Gradient("IRFFT")]
    private static object[] RealBackward(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        var (complex, real) = (op.inputs[0].dtype.as_base_dtype(), grad.dtype.as_base_dtype());
        var length = op.inputs[1];
        var isOdd = BinaryOperators.Apply("mod", length, 2);
        var one = new[] { 1 };
        var twice = array_ops.reshape(Count(op.inputs[0], 1), one) - 2 + isOdd;
        var mask = array_ops.concat([array_ops.ones(one, real), 2 * array_ops.ones(twice, real), array_ops.ones(1 - isOdd, real)], 0);
        var share = Op("Reciprocal", math_ops.cast(Count(grad, 1), real));
        var spectrum = gen_ops.Apply("RFFT", null, [grad, length], ("Tcomplex", complex)).output;
        return [spectrum * math_ops.cast(share * mask, complex), null];
    }

    private static int Axes(Operation op) => op.type.EndsWith("2D", StringComparison.Ordinal) ? 2 : op.type.EndsWith("3D", StringComparison.Ordinal) ? 3 : 1;

    private static Tensor Count(Tensor x, int axes)
    {
        var shape = array_ops.shape(x);
        return math_ops.Reduce("Prod", array_ops.strided_slice(shape, [new Slice(-axes)]), null, false, null);
    }

    private static TF_DataType RealOf(Tensor x) => x.dtype.as_base_dtype() == TF_DataType.TF_COMPLEX128 ? TF_DataType.TF_DOUBLE : TF_DataType.TF_FLOAT;
}
