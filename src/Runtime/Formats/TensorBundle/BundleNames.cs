using System.Globalization;

namespace Reproductions.Runtime.Formats.TensorBundle;

/// <summary>File names and slice keys of a checkpoint. Thread-safe: it holds no state.</summary>
public static class BundleNames
{
    /// <summary>The index file of a checkpoint.</summary>
    public static string Index(string prefix) => prefix + ".index";

    /// <summary>A data file of a checkpoint: <c>prefix.data-00000-of-00001</c>.</summary>
    public static string Data(string prefix, int shard, int shardCount) => $"{prefix}.data-{Five(shard)}-of-{Five(shardCount)}";

    /// <summary>The key under which the values of a slice are stored.</summary>
    internal static byte[] SliceKey(string fullKey, TensorSlice slice)
    {
        var key = new List<byte>();
        OrderedCode.WriteNumber(key, 0);
        OrderedCode.WriteString(key, KeyText.Encode(fullKey));
        OrderedCode.WriteNumber(key, (ulong)slice.Rank);
        foreach (var (start, length) in slice.Extents)
        {
            OrderedCode.WriteSigned(key, start);
            OrderedCode.WriteSigned(key, length);
        }

        return [.. key];
    }

    // C's %05d: five characters, a sign among them.
    private static string Five(int value) => value < 0
        ? "-" + Math.Abs((long)value).ToString("D4", CultureInfo.InvariantCulture)
        : value.ToString("D5", CultureInfo.InvariantCulture);
}
