using System.Numerics;

namespace Reproductions.Runtime.Formats.Inspection;

/// <summary>Statistics of the numbers of one tensor. NaN counts in <see cref="NaNs"/> alone; of no numbers, minimum, maximum and mean are NaN.</summary>
/// <param name="Min">The smallest.</param>
/// <param name="Max">The largest.</param>
/// <param name="Mean">The mean, summed in float64.</param>
/// <param name="Zeros">How many are zero.</param>
/// <param name="NaNs">How many are no number.</param>
/// <param name="Infinities">How many are infinite.</param>
public sealed record TensorStatistics(double Min, double Max, double Mean, long Zeros, long NaNs, long Infinities)
{
    /// <summary>Statistics of a tensor; null for strings, complex numbers, resources and variants. A bool counts as 0 or 1.</summary>
    public static TensorStatistics? Of(Tensor tensor) => tensor.DType switch
    {
        DType.Float32 => Of(tensor.Span<float>()),
        DType.Float64 => Of(tensor.Span<double>()),
        DType.Half => Of(tensor.Span<Half>()),
        DType.BFloat16 => Of<float>([.. tensor.Span<BFloat16>().ToArray().Select(v => (float)v)]),
        DType.Int8 or DType.QInt8 => Of(tensor.Span<sbyte>()),
        DType.UInt8 or DType.QUInt8 or DType.Bool => Of(tensor.Span<byte>()),
        DType.Int16 or DType.QInt16 => Of(tensor.Span<short>()),
        DType.UInt16 or DType.QUInt16 => Of(tensor.Span<ushort>()),
        DType.Int32 or DType.QInt32 => Of(tensor.Span<int>()),
        DType.UInt32 => Of(tensor.Span<uint>()),
        DType.Int64 => Of(tensor.Span<long>()),
        DType.UInt64 => Of(tensor.Span<ulong>()),
        _ => null,
    };

    private static TensorStatistics Of<T>(ReadOnlySpan<T> values)
        where T : unmanaged, INumberBase<T>
    {
        var min = double.PositiveInfinity;
        var max = double.NegativeInfinity;
        double sum = 0;
        long zeros = 0;
        long nans = 0;
        long infinities = 0;
        foreach (var value in values)
        {
            var wide = double.CreateTruncating(value);
            if (double.IsNaN(wide))
            {
                nans++;
                continue;
            }

            zeros += wide == 0 ? 1 : 0;
            infinities += double.IsInfinity(wide) ? 1 : 0;
            min = Math.Min(min, wide);
            max = Math.Max(max, wide);
            sum += wide;
        }

        var count = values.Length - nans;
        return count == 0
            ? new TensorStatistics(double.NaN, double.NaN, double.NaN, 0, nans, 0)
            : new TensorStatistics(min, max, sum / count, zeros, nans, infinities);
    }

    private static TensorStatistics Of<T>(Span<T> values)
        where T : unmanaged, INumberBase<T> => Of((ReadOnlySpan<T>)values);
}
