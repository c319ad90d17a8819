using System.Text;

namespace Reproductions.Runtime.Formats.Examples;

/// <summary>
/// Reads a serialized tf.train.Example (core/example/example.proto). Thread-safe: it holds no state.
/// <code>
/// Example: 1 Features;   Features: 1 map entry, repeated;   entry: 1 key, 2 Feature
/// Feature: one of 1 BytesList, 2 FloatList, 3 Int64List;   a list: 1 value, repeated; numbers packed or not
/// </code>
/// </summary>
internal static class ExampleReader
{
    private const int Child = 1;
    private const int Value = 2;

    /// <summary>The features by name, each as its undecoded bytes; of one that stands there twice the last, as protobuf merges maps.</summary>
    /// <returns>Null when the bytes are no Example.</returns>
    public static Dictionary<string, byte[]>? Features(byte[] serialized)
    {
        var features = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var example = new Wire(serialized);
        while (!example.AtEnd)
        {
            if (!example.TryTag(out var field, out var type))
            {
                return null;
            }

            if (field != Child || type != Wire.Bytes)
            {
                if (!example.TrySkip(field, type))
                {
                    return null;
                }
            }
            else if (!example.TryBytes(out var map) || !TryMap(map, features))
            {
                return null;
            }
        }

        return features;
    }

    /// <summary>Decodes one feature.</summary>
    /// <param name="feature">What <see cref="Features"/> gave.</param>
    /// <param name="values">A vector of string, float or int64; null for a feature that holds no list.</param>
    /// <returns>False when the bytes are no Feature.</returns>
    public static bool TryValues(ReadOnlySpan<byte> feature, out Tensor? values)
    {
        values = null;
        var wire = new Wire(feature);
        while (!wire.AtEnd)
        {
            if (!wire.TryTag(out var field, out var type) || type != Wire.Bytes || field is < 1 or > 3 || !wire.TryBytes(out var list))
            {
                return false;
            }

            values = field switch { 1 => Strings(list), 2 => Floats(list), _ => Integers(list) };
            if (values is null)
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryMap(ReadOnlySpan<byte> bytes, Dictionary<string, byte[]> features)
    {
        var map = new Wire(bytes);
        while (!map.AtEnd)
        {
            if (!map.TryTag(out var field, out var type))
            {
                return false;
            }

            if (field != Child || type != Wire.Bytes)
            {
                if (!map.TrySkip(field, type))
                {
                    return false;
                }

                continue;
            }

            if (!map.TryBytes(out var entry) || !TryEntry(entry, features))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryEntry(ReadOnlySpan<byte> bytes, Dictionary<string, byte[]> features)
    {
        var entry = new Wire(bytes);
        ReadOnlySpan<byte> key = [];
        ReadOnlySpan<byte> value = [];
        while (!entry.AtEnd)
        {
            if (!entry.TryTag(out var field, out var type))
            {
                return false;
            }

            if (field is not (Child or Value))
            {
                if (!entry.TrySkip(field, type))
                {
                    return false;
                }

                continue;
            }

            if (type != Wire.Bytes || !entry.TryBytes(out var part))
            {
                return false;
            }

            key = field == Child ? part : key;
            value = field == Value ? part : value;
        }

        features[Encoding.UTF8.GetString(key)] = value.ToArray();
        return true;
    }

    private static Tensor? Strings(ReadOnlySpan<byte> bytes)
    {
        var list = new Wire(bytes);
        var values = new List<byte[]>();
        while (!list.AtEnd)
        {
            if (!list.TryTag(out var field, out var type) || field != Child || type != Wire.Bytes || !list.TryBytes(out var value))
            {
                return null;
            }

            values.Add(value.ToArray());
        }

        return Tensor.FromByteStrings(new Shape(values.Count), values);
    }

    private static Tensor? Floats(ReadOnlySpan<byte> bytes)
    {
        var list = new Wire(bytes);
        var values = new List<float>();
        while (!list.AtEnd)
        {
            if (!list.TryTag(out var field, out var type) || field != Child)
            {
                return null;
            }

            if (type == Wire.Fixed32 && list.TryFixed32(out var one))
            {
                values.Add(BitConverter.UInt32BitsToSingle(one));
                continue;
            }

            if (type != Wire.Bytes || !list.TryBytes(out var packed))
            {
                return null;
            }

            var numbers = new Wire(packed);
            while (!numbers.AtEnd)
            {
                if (!numbers.TryFixed32(out var bits))
                {
                    return null;
                }

                values.Add(BitConverter.UInt32BitsToSingle(bits));
            }
        }

        return Tensor.Vector<float>([.. values]);
    }

    private static Tensor? Integers(ReadOnlySpan<byte> bytes)
    {
        var list = new Wire(bytes);
        var values = new List<long>();
        while (!list.AtEnd)
        {
            if (!list.TryTag(out var field, out var type) || field != Child)
            {
                return null;
            }

            if (type == Wire.Varint && list.TryVarint(out var one))
            {
                values.Add((long)one);
                continue;
            }

            if (type != Wire.Bytes || !list.TryBytes(out var packed))
            {
                return null;
            }

            var numbers = new Wire(packed);
            while (!numbers.AtEnd)
            {
                if (!numbers.TryVarint(out var number))
                {
                    return null;
                }

                values.Add((long)number);
            }
        }

        return Tensor.Vector<long>([.. values]);
    }
}
