using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Summaries;

/// <summary>Elements of any real type as float64.</summary>
internal static class Numeric
{
    /// <summary>Element <paramref name="index"/>.</summary>
    public static double Real(Tensor value, int index) => value.DType switch
    {
        DType.Float32 => value.Span<float>()[index],
        DType.Float64 => value.Span<double>()[index],
        DType.Half => (double)value.Span<Half>()[index],
        DType.BFloat16 => value.Span<BFloat16>()[index],
        DType.UInt16 => value.Span<ushort>()[index],
        DType.UInt32 => value.Span<uint>()[index],
        DType.UInt64 => value.Span<ulong>()[index],
        _ => ConstantFolder.Integer(value, index),
    };
}
