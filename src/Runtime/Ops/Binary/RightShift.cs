using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Binary;

/// <summary>x &gt;&gt; y, with broadcasting; the shift is clamped to 0 .. width - 1.</summary>
internal sealed class RightShift : BinaryOp
{
    public override string SignatureText => "RightShift(x:T, y:T) -> (z:T) | T:type in {int8,int16,int32,int64,uint8,uint16,uint32,uint64}";

    protected override Kernel? KernelFor(DType type) => Functions.IntegerBinary<Function>(type);

    private readonly struct Function : IIntegerBinary
    {
        public static T Invoke<T>(T x, T y)
            where T : unmanaged, IBinaryInteger<T>
        {
            var width = System.Runtime.CompilerServices.Unsafe.SizeOf<T>() * 8;
            var shift = T.IsNegative(y) ? 0 : y > T.CreateTruncating(width - 1) ? width - 1 : int.CreateTruncating(y);
            return x >> shift;
        }
    }
}
