using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>gradient * (output + scale * alpha) below 0, gradient * scale above.</summary>
internal sealed class SeluGrad : GradientOp
{
    public override string SignatureText => "SeluGrad(gradients:T, outputs:T) -> (backprops:T) | T:type in {half,bfloat16,float,double}";

    protected override Kernel? KernelFor(DType type) => Functions.RealSameShape<Function>(type);

    private readonly struct Function : IRealBinary
    {
        public static bool RoundsEachStep => true;

        public static T Invoke<T>(T x, T y)
            where T : unmanaged, IFloatingPointIeee754<T> => y < T.Zero ? x * (y + T.CreateTruncating(1.7580993408473768599402175208123)) : x * T.CreateTruncating(1.0507009873554804934193349852946);
    }
}
