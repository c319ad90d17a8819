namespace Reproductions.Runtime.Formats.TensorBundle;

/// <content>Checks stored bytes without keeping them.</content>
public sealed unsafe partial class BundleReader
{
    /// <summary>Recomputes the checksum of a key's value, part by part when it is partitioned, in a fixed amount of memory (strings: that of the value).</summary>
    /// <inheritdoc cref="Read(string)" path="exception"/>
    public void Verify(string key)
    {
        var entry = Entry(key);
        if (entry.Slices.Count == 0)
        {
            VerifyWhole(entry);
            return;
        }

        var set = new SliceSet(entry.Key, entry.Shape, entry.Slices, IndexPath);
        var all = TensorSlice.Full(entry.Shape.Rank);
        foreach (var (stored, resolved) in set.Cover(all.Resolve(entry.Shape), all))
        {
            VerifyWhole(stored.IsFull ? entry : PartEntry(entry, stored, resolved));
        }
    }

    private void VerifyWhole(BundleEntry entry)
    {
        if (entry.DType == DType.String)
        {
            ReadStrings(entry);
            return;
        }

        if (entry.DType == DType.Variant)
        {
            // Its elements carry checksums of their own, which TensorFlow's registered types alone can follow.
            return;
        }

        try
        {
            CheckSize(entry);
        }
        catch (UnimplementedError)
        {
            // A type without values here has bytes and a checksum all the same.
        }

        var file = Data(entry);
        uint crc = 0;
        if (entry.Size > 0)
        {
            file.Demand(entry.Key, entry.Offset, entry.Size);
            var buffer = new byte[Math.Min(entry.Size, PendingRead.ChunkBytes)];
            fixed (byte* target = buffer)
            {
                for (long done = 0; done < entry.Size; done += buffer.Length)
                {
                    var count = Math.Min(buffer.Length, entry.Size - done);
                    crc = Crc32C.Combine(crc, file.Read(entry.Key, target, entry.Offset + done, count), count);
                }
            }
        }

        CheckCrc(entry, crc, file.Path);
    }
}
