using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>The quantile of the standard normal distribution.</summary>
internal sealed class Ndtri : UnaryOp
{
    public override string SignatureText => "Ndtri(x:T) -> (y:T) | T:type in {bfloat16,half,float,double}";

    public override bool IsNewerThan113 => true;

    protected override Kernel? KernelFor(DType type) => type is DType.Half or DType.BFloat16 ? null : Functions.Real<Function>(type);

    private readonly struct Function : IRealUnary
    {
        public static T Invoke<T>(T x)
            where T : unmanaged, IFloatingPointIeee754<T> => T.CreateTruncating(SpecialFunctions.Ndtri(double.CreateTruncating(x)));
    }
}
