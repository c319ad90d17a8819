using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>exp(-|x|) times the modified Bessel function of order 0.</summary>
internal sealed class BesselI0e : UnaryOp
{
    public override string SignatureText => "BesselI0e(x:T) -> (y:T) | T:type in {bfloat16,half,float,double}";

    protected override Kernel? KernelFor(DType type) => Functions.Real<Function>(type);

    private readonly struct Function : IRealUnary
    {
        public static T Invoke<T>(T x)
            where T : unmanaged, IFloatingPointIeee754<T> => T.CreateTruncating(SpecialFunctions.BesselI0e(double.CreateTruncating(x)));
    }
}
