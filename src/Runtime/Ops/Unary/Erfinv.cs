using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>The inverse of the error function.</summary>
internal sealed class Erfinv : UnaryOp
{
    public override string SignatureText => "Erfinv(x:T) -> (y:T) | T:type in {bfloat16,half,float,double}";

    public override bool IsNewerThan113 => true;

    protected override Kernel? KernelFor(DType type) => type is DType.Half or DType.BFloat16 ? null : Functions.Real<Function>(type);

    private readonly struct Function : IRealUnary
    {
        public static T Invoke<T>(T x)
            where T : unmanaged, IFloatingPointIeee754<T> => 
            // TensorFlow goes through (x + 1) / 2 in the element's type: what rounds to 0 or 1 there is infinite.
            x + T.One == T.CreateTruncating(2) ? T.PositiveInfinity
            : x + T.One == T.Zero ? T.NegativeInfinity
            : T.CreateTruncating(SpecialFunctions.Erfinv(double.CreateTruncating(x)));
    }
}
