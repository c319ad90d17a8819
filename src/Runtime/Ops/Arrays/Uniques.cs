using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Finds the distinct elements of a vector in the order in which they first occur.</summary>
internal static class Uniques
{
    /// <summary>For each element the number of its first equal, and where each distinct one first occurs.</summary>
    public static (long[] Ids, List<long> Firsts) Find(Tensor values)
    {
        var ids = new long[values.Count];
        var firsts = new List<long>();
        var seen = new Dictionary<object, long>(ByContent.Instance);
        for (var i = 0; i < ids.Length; i++)
        {
            var key = Key(values, i);
            if (!seen.TryGetValue(key, out ids[i]))
            {
                ids[i] = seen[key] = firsts.Count;
                firsts.Add(i);
            }
        }

        return (ids, firsts);
    }

    /// <summary>Element <paramref name="index"/> as a key: numbers compare as numbers, strings by their bytes.</summary>
    public static object Key(Tensor values, int index) => values.DType switch
    {
        DType.String => values.StringAt(index),
        DType.Float32 => values.Span<float>()[index],
        DType.Float64 => values.Span<double>()[index],
        DType.Half => values.Span<Half>()[index],
        DType.BFloat16 => (float)values.Span<BFloat16>()[index],
        DType.Complex64 => values.Span<Complex64>()[index],
        DType.Complex128 => values.Span<System.Numerics.Complex>()[index],
        DType.Bool => values.Span<bool>()[index],
        DType.UInt16 => values.Span<ushort>()[index],
        DType.UInt32 => values.Span<uint>()[index],
        DType.UInt64 => values.Span<ulong>()[index],
        _ => ConstantFolder.Integer(values, index),
    };

    /// <summary>Equality of keys: NaN equals nothing, arrays compare by content.</summary>
    public sealed class ByContent : IEqualityComparer<object>
    {
        public static ByContent Instance { get; } = new();

        public new bool Equals(object? x, object? y) => (x, y) switch
        {
            (byte[] a, byte[] b) => a.AsSpan().SequenceEqual(b),
            (float a, float b) => a == b,
            (double a, double b) => a == b,
            _ => object.Equals(x, y),
        };

        public int GetHashCode(object key)
        {
            if (key is byte[] bytes)
            {
                var hash = new HashCode();
                hash.AddBytes(bytes);
                return hash.ToHashCode();
            }

            // 0 and -0 are one element.
            return key is 0f or 0d ? 0 : key.GetHashCode();
        }
    }
}
