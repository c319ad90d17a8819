using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Binary;

/// <summary>The derivative of Igamma by its first argument; with broadcasting.</summary>
internal sealed class IgammaGradA : BinaryOp
{
    public override string SignatureText => "IgammaGradA(a:T, x:T) -> (z:T) | T:type in {float,double}";

    protected override Kernel? KernelFor(DType type) => type is DType.Float32 or DType.Float64 ? Functions.RealBinary<Function>(type) : null;

    private readonly struct Function : IRealBinary
    {
        public static T Invoke<T>(T x, T y)
            where T : unmanaged, IFloatingPointIeee754<T> => T.CreateTruncating(GammaFunctions.IgammaByA(double.CreateTruncating(x), double.CreateTruncating(y)));
    }
}
