namespace Reproductions.Runtime.Formats.TensorBundle;

/// <content>Parts of tensors, and tensors from parts.</content>
public sealed partial class BundleReader
{
    /// <summary>Reads a part of a tensor, however the tensor is stored: whole, or in slices of any other partitioning.</summary>
    /// <exception cref="NotFoundError">The checkpoint has no such key, or the values of a slice are missing.</exception>
    /// <exception cref="InternalError">The slice, or a stored one, leaves the tensor; stored slices overlap.</exception>
    /// <exception cref="InvalidArgumentError">The stored slices do not cover the part; a string tensor is cut otherwise than it is stored.</exception>
    /// <inheritdoc cref="Read(string)" path="exception"/>
    public Tensor ReadSlice(string key, TensorSlice slice) => ReadSlice(Entry(key), slice);

    /// <summary>What the index says of the values of one stored slice.</summary>
    /// <param name="full">An entry of this checkpoint that lists slices.</param>
    /// <param name="slice">One of them.</param>
    /// <exception cref="NotFoundError">The slice has no values.</exception>
    /// <exception cref="DataLossError">They have another type or shape than the slice.</exception>
    public BundleEntry SliceEntry(BundleEntry full, TensorSlice slice) => slice.IsFull ? full : PartEntry(full, slice, slice.Resolve(full.Shape));

    private Tensor ReadSlice(BundleEntry entry, TensorSlice slice)
    {
        var wanted = slice.Resolve(entry.Shape);
        if (entry.Slices.Count == 0)
        {
            var whole = ReadWhole(entry);
            if (wanted.Equals(TensorSlice.Full(entry.Shape.Rank).Resolve(entry.Shape)))
            {
                return whole;
            }

            return SliceCopy.Cut(whole, wanted);
        }

        var set = new SliceSet(entry.Key, entry.Shape, entry.Slices, IndexPath);
        if (set.Find(wanted) is { } exact)
        {
            return ReadPart(entry, exact, wanted);
        }

        var parts = set.Cover(wanted, slice);
        if (entry.DType == DType.String)
        {
            throw new InvalidArgumentError($"Dtype string not supported. Key '{entry.Key}' of checkpoint '{Prefix}' holds strings in {entry.Slices.Count} slices; they can be read slice by slice only, and {slice} is none of them.");
        }

        // All parts are looked up, and found to fit their data files, before memory is taken for the whole.
        foreach (var (stored, resolved) in parts)
        {
            if (!stored.IsFull)
            {
                var part = PartEntry(entry, stored, resolved);
                CheckSize(part);
                Data(part).Demand(part.Key, part.Offset, part.Size);
            }
        }

        var result = SliceCopy.Allocate(entry.DType, slice.ShapeIn(entry.Shape));
        foreach (var (stored, resolved) in parts)
        {
            SliceCopy.Copy(ReadPart(entry, stored, resolved), resolved, result, wanted);
        }

        return result;
    }

    // Reads the values of one stored slice.
    // TensorFlow looks for the values of a slice that is marked as whole in the full entry itself.
    private Tensor ReadPart(BundleEntry full, TensorSlice stored, TensorSlice resolved) =>
        ReadWhole(stored.IsFull ? full : PartEntry(full, stored, resolved));

    private BundleEntry PartEntry(BundleEntry full, TensorSlice stored, TensorSlice resolved)
    {
        var bytes = BundleNames.SliceKey(full.Key, stored);
        var key = KeyText.Decode(bytes);
        if (!TryGetRecord(key, bytes, out var record))
        {
            throw new NotFoundError($"Key {Convert.ToHexStringLower(bytes)} not found in checkpoint. It holds slice {stored} of '{full.Key}', which '{IndexPath}' lists without its values.");
        }

        var part = BundleEntry.Parse(key, record, IndexPath);
        var shape = new Shape([.. resolved.Extents.Select(e => e.Length)]);
        if (part.DType != full.DType || !part.Shape.Equals(shape))
        {
            throw new DataLossError($"Slice {stored} of key '{full.Key}' is stored as {StoredType.Name(part.DType)}{part.Shape}, not as {StoredType.Name(full.DType)}{shape}. Index '{IndexPath}', values at byte {part.Offset} of data file {part.ShardId}; the file is damaged or was written by a faulty program.");
        }

        return part;
    }
}
