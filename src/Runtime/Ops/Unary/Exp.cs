using System.Numerics;
using System.Numerics.Tensors;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Elementwise;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>e to the power of x; a subnormal result is 0.</summary>
internal sealed class Exp : UnaryOp
{
    public override string SignatureText => "Exp(x:T) -> (y:T) | T:type in {bfloat16,half,float,double,complex64,complex128}";

    protected override Kernel? KernelFor(DType type) => Functions.Real<Function>(type);

    private readonly struct Function : IRealUnary
    {
        public static bool HasComplex => true;

        public static bool HasComplex64 => true;

        public static bool HasSpans => true;

        public static T Invoke<T>(T x)
            where T : unmanaged, IFloatingPointIeee754<T> => T.Exp(x);

        public static System.Numerics.Complex InvokeComplex(System.Numerics.Complex x) => System.Numerics.Complex.Exp(x);

        public static Complex64 InvokeComplex64(Complex64 x) => FloatFunctions.Exp(x);

        public static void InvokeSpan(ReadOnlySpan<float> x, Span<float> y) => RoundedExponential.Invoke(x, y);

        public static void InvokeSpan(ReadOnlySpan<double> x, Span<double> y) => TensorPrimitives.Exp(x, y);
    }
}
