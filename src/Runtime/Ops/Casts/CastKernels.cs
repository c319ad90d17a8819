using System.Numerics;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Casts;

/// <summary>Finds the conversion kernel of two element types.</summary>
internal static class CastKernels
{
    public static Kernel? Create(DType from, DType to, bool truncate) => from switch
    {
        DType.Float32 => From<float>(to, truncate),
        DType.Float64 => From<double>(to, truncate),
        DType.Half => From<Half>(to, truncate),
        DType.BFloat16 => From<BFloat16>(to, truncate),
        DType.Int8 => From<sbyte>(to, truncate),
        DType.Int16 => From<short>(to, truncate),
        DType.Int32 => From<int>(to, truncate),
        DType.Int64 => From<long>(to, truncate),
        DType.UInt8 => From<byte>(to, truncate),
        DType.UInt16 => From<ushort>(to, truncate),
        DType.UInt32 => From<uint>(to, truncate),
        DType.UInt64 => From<ulong>(to, truncate),
        DType.Bool => From<bool>(to, truncate),
        DType.Complex64 => From<Complex64>(to, truncate),
        DType.Complex128 => From<Complex>(to, truncate),
        _ => null,
    };

    private static Kernel? From<T>(DType to, bool truncate)
        where T : unmanaged => to switch
        {
            DType.Float32 => new CastKernel<T, float>(truncate),
            DType.Float64 => new CastKernel<T, double>(truncate),
            DType.Half => new CastKernel<T, Half>(truncate),
            DType.BFloat16 => new CastKernel<T, BFloat16>(truncate),
            DType.Int8 => new CastKernel<T, sbyte>(truncate),
            DType.Int16 => new CastKernel<T, short>(truncate),
            DType.Int32 => new CastKernel<T, int>(truncate),
            DType.Int64 => new CastKernel<T, long>(truncate),
            DType.UInt8 => new CastKernel<T, byte>(truncate),
            DType.UInt16 => new CastKernel<T, ushort>(truncate),
            DType.UInt32 => new CastKernel<T, uint>(truncate),
            DType.UInt64 => new CastKernel<T, ulong>(truncate),
            DType.Bool => new CastKernel<T, bool>(truncate),
            DType.Complex64 => new CastKernel<T, Complex64>(truncate),
            DType.Complex128 => new CastKernel<T, Complex>(truncate),
            _ => null,
        };
}
