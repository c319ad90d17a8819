using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>The scaled exponential unit: scale * (alpha * (exp(x) - 1)) below 0, scale * x above.</summary>
internal sealed class Selu : UnaryOp
{
    public override string SignatureText => "Selu(features:T) -> (activations:T) | T:type in {half,bfloat16,float,double}";

    protected override Kernel? KernelFor(DType type) => Functions.Real<Function>(type);

    private readonly struct Function : IRealUnary
    {
        public static bool RoundsEachStep => true;

        public static T Invoke<T>(T x)
            where T : unmanaged, IFloatingPointIeee754<T> => x < T.Zero ? T.CreateTruncating(1.7580993408473768599402175208123) * (T.Exp(x) - T.One) : T.CreateTruncating(1.0507009873554804934193349852946) * x;
    }
}
