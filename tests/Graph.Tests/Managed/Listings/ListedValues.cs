using System.Globalization;
using System.Runtime.InteropServices;
using Tensorflow;

namespace Reproductions.Tests.Graph.Managed.Listings;

/// <summary>The elements of a constant as Python prints them.</summary>
internal static class ListedValues
{
    /// <summary>All elements in row order; where the proto holds fewer than <paramref name="count"/>, the last one repeats.</summary>
    public static string[] Of(TensorProto tensor, int count)
    {
        var stored = Stored(tensor).ToArray();
        return [.. Enumerable.Range(0, count).Select(i => stored[Math.Min(i, stored.Length - 1)])];
    }

    /// <summary>A number as Python's <c>repr</c> writes it: the shortest digits that read back, with a point or an exponent.</summary>
    public static string Real(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture).Replace('E', 'e');
        return text.AsSpan().IndexOfAny(".enN") >= 0 ? text : text + ".0";
    }

    private static IEnumerable<string> Stored(TensorProto tensor) => tensor.Dtype switch
    {
        DataType.DtFloat => Elements(tensor, tensor.FloatVal).Select(v => Real(v)),
        DataType.DtDouble => Elements(tensor, tensor.DoubleVal).Select(Real),
        DataType.DtInt32 => Elements(tensor, tensor.IntVal).Select(v => v.ToString(CultureInfo.InvariantCulture)),
        DataType.DtUint8 => Elements(tensor, tensor.IntVal.Select(v => (byte)v)).Select(v => v.ToString(CultureInfo.InvariantCulture)),
        DataType.DtInt64 => Elements(tensor, tensor.Int64Val).Select(v => v.ToString(CultureInfo.InvariantCulture)),
        DataType.DtBool => Elements(tensor, tensor.BoolVal).Select(v => v ? "True" : "False"),
        DataType.DtString => tensor.StringVal.Select(v => $"b'{v.ToStringUtf8()}'"),
        _ => throw new ArgumentException($"The listings hold no constant of type {tensor.Dtype}."),
    };

    private static IEnumerable<T> Elements<T>(TensorProto tensor, IEnumerable<T> typed)
        where T : unmanaged =>
        tensor.TensorContent.Length > 0 ? MemoryMarshal.Cast<byte, T>(tensor.TensorContent.Span).ToArray() : typed;
}
