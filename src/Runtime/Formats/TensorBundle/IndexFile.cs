using Google.Protobuf;
using Reproductions.Runtime.Formats.Table;

namespace Reproductions.Runtime.Formats.TensorBundle;

/// <summary>Writes the index of a checkpoint. Thread-safe: it holds no state.</summary>
internal static class IndexFile
{
    private const int Producer = 1;

    /// <summary>Writes a new file.</summary>
    /// <param name="path">The file; it must not be there.</param>
    /// <param name="shards">Number of data files.</param>
    /// <param name="entries">Records by key, in bytewise order, without the header's.</param>
    public static void Write(string path, int shards, IEnumerable<KeyValuePair<byte[], BundleEntryProto>> entries)
    {
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, 1 << 16);
        var table = new TableWriter(file);
        table.Add([], new BundleHeaderProto { NumShards = shards, Version = new VersionDef { Producer = Producer } }.ToByteArray());
        foreach (var (key, entry) in entries)
        {
            table.Add(key, entry.ToByteArray());
        }

        table.Finish();
    }
}
