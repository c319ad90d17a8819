using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>min(max(x, 0), 6); NaN stays.</summary>
internal sealed class Relu6 : UnaryOp
{
    public override string SignatureText => "Relu6(features:T) -> (activations:T) | T:type in {float,double,int32,uint8,int16,int8,int64,bfloat16,uint16,half,uint32,uint64}";

    protected override Kernel? KernelFor(DType type) => Functions.Ordered<Function>(type);

    private readonly struct Function : IOrderedUnary
    {
        public static T Invoke<T>(T x)
            where T : unmanaged, INumber<T> => x < T.Zero ? T.Zero : x > T.CreateTruncating(6) ? T.CreateTruncating(6) : x;
    }
}
