using System.Numerics;
using System.Numerics.Tensors;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>The square root.</summary>
internal sealed class Sqrt : UnaryOp
{
    public override string SignatureText => "Sqrt(x:T) -> (y:T) | T:type in {bfloat16,half,float,double,complex64,complex128}";

    protected override Kernel? KernelFor(DType type) => Functions.Real<Function>(type);

    private readonly struct Function : IRealUnary
    {
        public static bool HasComplex => true;

        public static bool HasSpans => true;

        public static T Invoke<T>(T x)
            where T : unmanaged, IFloatingPointIeee754<T> => T.Sqrt(x);

        public static System.Numerics.Complex InvokeComplex(System.Numerics.Complex x) => System.Numerics.Complex.Sqrt(x);

        public static void InvokeSpan(ReadOnlySpan<float> x, Span<float> y) => TensorPrimitives.Sqrt(x, y);

        public static void InvokeSpan(ReadOnlySpan<double> x, Span<double> y) => TensorPrimitives.Sqrt(x, y);
    }
}
