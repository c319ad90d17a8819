using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>log(1 + exp(x)), without overflow.</summary>
internal sealed class Softplus : UnaryOp
{
    public override string SignatureText => "Softplus(features:T) -> (activations:T) | T:type in {half,bfloat16,float,double}";

    protected override Kernel? KernelFor(DType type) => Functions.Real<Function>(type);

    private readonly struct Function : IRealUnary
    {
        public static T Invoke<T>(T x)
            where T : unmanaged, IFloatingPointIeee754<T> => T.Max(x, T.Zero) + T.CreateTruncating(SpecialFunctions.Log1p(double.CreateTruncating(T.Exp(-T.Abs(x)))));
    }
}
