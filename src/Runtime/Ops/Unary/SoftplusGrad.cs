using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>gradient / (exp(-feature) + 1).</summary>
internal sealed class SoftplusGrad : GradientOp
{
    public override string SignatureText => "SoftplusGrad(gradients:T, features:T) -> (backprops:T) | T:type in {half,bfloat16,float,double}";

    protected override Kernel? KernelFor(DType type) => Functions.RealSameShape<Function>(type);

    private readonly struct Function : IRealBinary
    {
        public static T Invoke<T>(T x, T y)
            where T : unmanaged, IFloatingPointIeee754<T> => x / (T.Exp(-y) + T.One);
    }
}
