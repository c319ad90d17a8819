using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>-1, 0 or 1.</summary>
internal sealed class Sign : UnaryOp
{
    public override string SignatureText => "Sign(x:T) -> (y:T) | T:type in {bfloat16,half,float,double,int32,int64,complex64,complex128}";

    protected override Kernel? KernelFor(DType type) => Functions.Ordered<Function>(type);

    private readonly struct Function : IOrderedUnary
    {
        public static T Invoke<T>(T x)
            where T : unmanaged, INumber<T> => x > T.Zero ? T.One : x < T.Zero ? T.Zero - T.One : x;
    }
}
