using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Elementwise;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>The number of bits that are set.</summary>
internal sealed class PopulationCount : UnaryOp
{
    public override string SignatureText => "PopulationCount(x:T) -> (y:uint8) | T:type in {int8,int16,int32,int64,uint8,uint16,uint32,uint64}";

    protected override Kernel? KernelFor(DType type) => type switch
    {
        DType.Int8 => new UnaryKernel<sbyte, byte, Function<sbyte>>(),
        DType.Int16 => new UnaryKernel<short, byte, Function<short>>(),
        DType.Int32 => new UnaryKernel<int, byte, Function<int>>(),
        DType.Int64 => new UnaryKernel<long, byte, Function<long>>(),
        DType.UInt8 => new UnaryKernel<byte, byte, Function<byte>>(),
        DType.UInt16 => new UnaryKernel<ushort, byte, Function<ushort>>(),
        DType.UInt32 => new UnaryKernel<uint, byte, Function<uint>>(),
        DType.UInt64 => new UnaryKernel<ulong, byte, Function<ulong>>(),
        _ => null,
    };

    private readonly struct Function<T> : IUnaryFunction<T, byte>
        where T : unmanaged, IBinaryInteger<T>
    {
        public static byte Invoke(T x) => byte.CreateTruncating(T.PopCount(x));
    }
}
