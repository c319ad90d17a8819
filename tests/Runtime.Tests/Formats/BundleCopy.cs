using Reproductions.Runtime.Formats.TensorBundle;
using Reproductions.Runtime.Tensors;

namespace Reproductions.Tests.Runtime.Formats;

/// <summary>Saves what a checkpoint holds once more: each shard by itself in the order of its offsets, then merged.</summary>
internal static class BundleCopy
{
    public static void Rewrite(BundleReader reader, string prefix)
    {
        var parts = Enumerable.Range(0, reader.ShardCount).Select(shard => reader.ShardCount == 1 ? prefix : $"{prefix}_temp/part-{shard:d5}").ToArray();
        for (var shard = 0; shard < parts.Length; shard++)
        {
            using var writer = new BundleWriter(parts[shard]);
            foreach (var write in Writes(reader, shard).OrderBy(w => w.Offset).ThenBy(w => w.Size))
            {
                write.Run(writer);
            }

            writer.Finish();
        }

        if (parts.Length > 1)
        {
            BundleMerger.Merge(parts, prefix, deleteOldDirs: true);
        }
    }

    private static IEnumerable<(long Offset, long Size, Action<BundleWriter> Run)> Writes(BundleReader reader, int shard)
    {
        foreach (var entry in reader.Entries)
        {
            if (entry.Slices.Count == 0)
            {
                if (entry.ShardId == shard)
                {
                    yield return (entry.Offset, entry.Size, w => w.Add(entry.Key, reader.Read(entry.Key)));
                }

                continue;
            }

            foreach (var slice in entry.Slices)
            {
                var part = reader.SliceEntry(entry, slice);
                if (part.ShardId == shard)
                {
                    yield return (part.Offset, part.Size, w => w.AddSlice(entry.Key, entry.Shape, slice, reader.ReadSlice(entry.Key, slice)));
                }
            }
        }
    }
}
