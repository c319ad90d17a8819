using System.Numerics;
using System.Text;
using Reproductions.Runtime.Tensors;

namespace Reproductions.Reproduce.Commands;

/// <summary>The elements of a tensor as plain values, row-major.</summary>
internal static class TensorValues
{
    /// <summary>The elements: numbers, booleans, text, or pairs of real and imaginary part.</summary>
    public static IReadOnlyList<object> Of(Reproductions.Runtime.Tensors.Tensor value) => value.DType switch
    {
        DType.Float32 => List(value.Span<float>()),
        DType.Float64 => List(value.Span<double>()),
        DType.Half => [.. value.Span<Half>().ToArray().Select(v => (object)(float)v)],
        DType.BFloat16 => [.. value.Span<BFloat16>().ToArray().Select(v => (object)(float)v)],
        DType.Int64 => List(value.Span<long>()),
        DType.Int32 or DType.QInt32 => List(value.Span<int>()),
        DType.Int16 or DType.QInt16 => List(value.Span<short>()),
        DType.Int8 or DType.QInt8 => List(value.Span<sbyte>()),
        DType.UInt8 or DType.QUInt8 => [.. value.Span<byte>().ToArray().Select(v => (object)(int)v)],
        DType.UInt16 or DType.QUInt16 => List(value.Span<ushort>()),
        DType.UInt32 => List(value.Span<uint>()),
        DType.UInt64 => List(value.Span<ulong>()),
        DType.Bool => List(value.Span<bool>()),
        DType.Complex64 => [.. value.Span<Complex64>().ToArray().Select(v => (object)new[] { v.Real, v.Imaginary })],
        DType.Complex128 => [.. value.Span<Complex>().ToArray().Select(v => (object)new[] { v.Real, v.Imaginary })],
        DType.String => [.. value.Objects.ToArray().Select(v => (object)Encoding.UTF8.GetString((byte[])v))],
        _ => [],
    };

    private static object[] List<T>(Span<T> values)
    {
        var list = new object[values.Length];
        for (var i = 0; i < list.Length; i++)
        {
            list[i] = values[i];
        }

        return list;
    }
}
