using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Elementwise;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>~x.</summary>
internal sealed class Invert : UnaryOp
{
    public override string SignatureText => "Invert(x:T) -> (y:T) | T:type in {int8,int16,int32,int64,uint8,uint16,uint32,uint64}";

    protected override Kernel? KernelFor(DType type) => type switch
    {
        DType.Int8 => new UnaryKernel<sbyte, sbyte, Function<sbyte>>(),
        DType.Int16 => new UnaryKernel<short, short, Function<short>>(),
        DType.Int32 => new UnaryKernel<int, int, Function<int>>(),
        DType.Int64 => new UnaryKernel<long, long, Function<long>>(),
        DType.UInt8 => new UnaryKernel<byte, byte, Function<byte>>(),
        DType.UInt16 => new UnaryKernel<ushort, ushort, Function<ushort>>(),
        DType.UInt32 => new UnaryKernel<uint, uint, Function<uint>>(),
        DType.UInt64 => new UnaryKernel<ulong, ulong, Function<ulong>>(),
        _ => null,
    };

    private readonly struct Function<T> : IUnaryFunction<T, T>
        where T : unmanaged, IBinaryInteger<T>
    {
        public static T Invoke(T x) => ~x;
    }
}
