using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>gradient * (output + 1) below 0, gradient above.</summary>
internal sealed class EluGrad : GradientOp
{
    public override string SignatureText => "EluGrad(gradients:T, outputs:T) -> (backprops:T) | T:type in {half,bfloat16,float,double}";

    protected override Kernel? KernelFor(DType type) => Functions.RealSameShape<Function>(type);

    private readonly struct Function : IRealBinary
    {
        public static bool RoundsEachStep => true;

        public static T Invoke<T>(T x, T y)
            where T : unmanaged, IFloatingPointIeee754<T> => y < T.Zero ? x * (y + T.One) : x;
    }
}
