using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>exp(x) - 1 below 0, x above.</summary>
internal sealed class Elu : UnaryOp
{
    public override string SignatureText => "Elu(features:T) -> (activations:T) | T:type in {half,bfloat16,float,double}";

    protected override Kernel? KernelFor(DType type) => Functions.Real<Function>(type);

    private readonly struct Function : IRealUnary
    {
        public static bool RoundsEachStep => true;

        public static T Invoke<T>(T x)
            where T : unmanaged, IFloatingPointIeee754<T> => x < T.Zero ? T.Exp(x) - T.One : x;
    }
}
