using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Binary;

/// <summary>The share of the gamma function of a above x; with broadcasting.</summary>
internal sealed class Igammac : BinaryOp
{
    public override string SignatureText => "Igammac(a:T, x:T) -> (z:T) | T:type in {float,double}";

    protected override Kernel? KernelFor(DType type) => type is DType.Float32 or DType.Float64 ? Functions.RealBinary<Function>(type) : null;

    private readonly struct Function : IRealBinary
    {
        public static T Invoke<T>(T x, T y)
            where T : unmanaged, IFloatingPointIeee754<T> => T.CreateTruncating(GammaFunctions.Igammac(double.CreateTruncating(x), double.CreateTruncating(y)));
    }
}
