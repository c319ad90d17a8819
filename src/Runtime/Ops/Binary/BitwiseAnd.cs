using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Binary;

/// <summary>x &amp; y, with broadcasting.</summary>
internal sealed class BitwiseAnd : BinaryOp
{
    public override string SignatureText => "BitwiseAnd(x:T, y:T) -> (z:T) | T:type in {int8,int16,int32,int64,uint8,uint16,uint32,uint64} | is_commutative";

    protected override Kernel? KernelFor(DType type) => Functions.IntegerBinary<Function>(type);

    private readonly struct Function : IIntegerBinary
    {
        public static T Invoke<T>(T x, T y)
            where T : unmanaged, IBinaryInteger<T> => x & y;
    }
}
