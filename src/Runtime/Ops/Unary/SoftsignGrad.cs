using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>gradient / (1 + |feature|)^2.</summary>
internal sealed class SoftsignGrad : GradientOp
{
    public override string SignatureText => "SoftsignGrad(gradients:T, features:T) -> (backprops:T) | T:type in {half,bfloat16,float,double}";

    protected override Kernel? KernelFor(DType type) => Functions.RealSameShape<Function>(type);

    private readonly struct Function : IRealBinary
    {
        public static T Invoke<T>(T x, T y)
            where T : unmanaged, IFloatingPointIeee754<T> => x / ((T.One + T.Abs(y)) * (T.One + T.Abs(y)));
    }
}
