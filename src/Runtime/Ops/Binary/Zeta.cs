using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Binary;

/// <summary>Hurwitz's zeta function: the sum of (q + k)^-x; with broadcasting.</summary>
internal sealed class Zeta : BinaryOp
{
    public override string SignatureText => "Zeta(x:T, q:T) -> (z:T) | T:type in {float,double}";

    protected override Kernel? KernelFor(DType type) => type is DType.Float32 or DType.Float64 ? Functions.RealBinary<Function>(type) : null;

    private readonly struct Function : IRealBinary
    {
        public static T Invoke<T>(T x, T y)
            where T : unmanaged, IFloatingPointIeee754<T> => T.CreateTruncating(ZetaFunctions.Zeta(double.CreateTruncating(x), double.CreateTruncating(y)));
    }
}
