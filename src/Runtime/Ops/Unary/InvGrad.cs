using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>-dy * y * y, of y and dy; 0 where dy is.</summary>
internal sealed class InvGrad : GradientOp
{
    public override string SignatureText => "InvGrad(y:T, dy:T) -> (z:T) | T:type in {bfloat16,half,float,double,complex64,complex128}";

    protected override Kernel? KernelFor(DType type) => Functions.RealSameShape<Function>(type, isFlat: true);

    public override void InferShapes(ShapeContext c) => c.SetSameAs(0, 0);

    private readonly struct Function : IRealBinary
    {
        public static bool HasComplex => true;

        public static T Invoke<T>(T x, T y)
            where T : unmanaged, IFloatingPointIeee754<T> => y == T.Zero ? T.Zero : -y * x * x;

        public static System.Numerics.Complex InvokeComplex(System.Numerics.Complex x, System.Numerics.Complex y) => -y * x * x;
    }
}
