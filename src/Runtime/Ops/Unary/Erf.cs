using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>The error function.</summary>
internal sealed class Erf : UnaryOp
{
    public override string SignatureText => "Erf(x:T) -> (y:T) | T:type in {bfloat16,half,float,double}";

    protected override Kernel? KernelFor(DType type) => Functions.Real<Function>(type);

    private readonly struct Function : IRealUnary
    {
        // TensorFlow 2.21 squares a float64: beyond 1e154 its result is not a number.
        public static T Invoke<T>(T x)
            where T : unmanaged, IFloatingPointIeee754<T> =>
            typeof(T) == typeof(double) && T.IsInfinity(x * x) ? T.NaN : T.CreateTruncating(SpecialFunctions.Erf(double.CreateTruncating(x)));
    }
}
