using Google.Protobuf;

namespace Reproductions.Runtime.Formats.TensorBundle;

/// <summary>Makes one checkpoint of several, as MergeV2Checkpoints does. Thread-safe: it holds no state.</summary>
public static class BundleMerger
{
    /// <summary>
    /// Merges checkpoints: their data files are renamed, not copied, and numbered in the order in which the entries of the prefixes name them.
    /// </summary>
    /// <param name="prefixes">The checkpoints; their index files are deleted.</param>
    /// <param name="destination">Prefix of the merged checkpoint.</param>
    /// <param name="deleteOldDirs">True to delete the folders of the prefixes when they are empty then.</param>
    /// <exception cref="InvalidArgumentError">No prefix is given, or two of them hold the same key.</exception>
    /// <exception cref="NotOkStatusException">A checkpoint cannot be read, or the disk refuses.</exception>
    public static void Merge(IReadOnlyList<string> prefixes, string destination, bool deleteOldDirs)
    {
        if (prefixes.Count == 0)
        {
            throw new InvalidArgumentError("There are no checkpoints to merge: MergeV2Checkpoints needs one prefix at least.");
        }

        var entries = new SortedDictionary<byte[], BundleEntryProto>(ByteOrder.Instance);
        var files = new List<string>();
        foreach (var prefix in prefixes)
        {
            Collect(prefix, entries, files);
        }

        Folders.MakeParent(destination);
        var index = BundleNames.Index(destination);
        var temporary = index + ".tempstate" + Random.Shared.NextInt64().ToString(System.Globalization.CultureInfo.InvariantCulture);
        try
        {
            IndexFile.Write(temporary, files.Count, entries);
            Publication.Rename([.. files.Select((file, shard) => (file, BundleNames.Data(destination, shard, files.Count))), (temporary, index)]);
        }
        catch (Exception e)
        {
            Folders.TryDelete(temporary);
            throw FileErrors.IsRefusal(e) ? FileErrors.Of(destination, e) : e;
        }

        CleanUp(prefixes, destination, deleteOldDirs);
    }

    private static void Collect(string prefix, SortedDictionary<byte[], BundleEntryProto> entries, List<string> files)
    {
        using var reader = BundleReader.Open(prefix);
        reader.Walk((key, record) =>
        {
            var entry = Parse(key, record, reader.IndexPath);
            var bytes = KeyText.Encode(key);
            var partitioned = entry.Slices.Count > 0;
            if (entries.TryGetValue(bytes, out var merged))
            {
                if (!partitioned || merged.Slices.Count == 0)
                {
                    throw new InvalidArgumentError($"Duplicate tensor keyed by {key} encountered, when merging prefix: {prefix}");
                }

                merged.Slices.AddRange(entry.Slices);
                return;
            }

            if (!partitioned)
            {
                var file = BundleNames.Data(prefix, entry.ShardId, reader.ShardCount);
                var shard = files.IndexOf(file);
                if (shard < 0)
                {
                    shard = files.Count;
                    files.Add(file);
                }

                entry.ShardId = shard;
            }

            entries.Add(bytes, entry);
        });
    }

    private static BundleEntryProto Parse(string key, ReadOnlySpan<byte> record, string file)
    {
        try
        {
            return BundleEntryProto.Parser.ParseFrom(record);
        }
        catch (InvalidProtocolBufferException e)
        {
            throw new DataLossError($"Entry for key {key} not parseable. Index '{file}' holds {record.Length} bytes for it that are no BundleEntryProto.", e);
        }
    }

    // The merged checkpoint is complete: what cannot be deleted does not spoil it.
    private static void CleanUp(IReadOnlyList<string> prefixes, string destination, bool deleteOldDirs)
    {
        foreach (var prefix in prefixes.Where(p => p != destination))
        {
            Folders.TryDelete(BundleNames.Index(prefix));
        }

        if (!deleteOldDirs)
        {
            return;
        }

        foreach (var folder in prefixes.Select(p => Path.GetDirectoryName(p)).Distinct().Where(f => !string.IsNullOrEmpty(f) && f != Path.GetDirectoryName(destination)))
        {
            try
            {
                Directory.Delete(folder!);
            }
            catch (Exception e) when (FileErrors.IsRefusal(e))
            {
                // Not empty, or not ours to delete.
            }
        }
    }
}
