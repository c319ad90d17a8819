using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>|x|; of the least integer, itself.</summary>
internal sealed class Abs : UnaryOp
{
    public override string SignatureText => "Abs(x:T) -> (y:T) | T:type in {bfloat16,half,float,double,int32,int64}";

    protected override Kernel? KernelFor(DType type) => Functions.Ordered<Function>(type);

    private readonly struct Function : IOrderedUnary
    {
        public static T Invoke<T>(T x)
            where T : unmanaged, INumber<T> => x < T.Zero ? unchecked(T.Zero - x) : x;
    }
}
