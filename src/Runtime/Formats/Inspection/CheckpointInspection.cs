using Reproductions.Runtime.Formats.TensorBundle;

namespace Reproductions.Runtime.Formats.Inspection;

/// <summary>Looks at checkpoints of both versions. Thread-safe: it holds no state.</summary>
internal static class CheckpointInspection
{
    /// <summary>Lists a checkpoint, and reads it as far as the options ask.</summary>
    /// <exception cref="NotFoundError">The checkpoint is whole and does not have the key that was asked for.</exception>
    public static InspectionReport Run(InspectionKind kind, string prefix, InspectionOptions options)
    {
        var errors = new List<InspectionError>();
        var isKeyAsked = false;
        try
        {
            using var file = kind == InspectionKind.CheckpointV2
                ? CheckpointFile.Open(prefix, new BundleReadOptions(Salvage: true))
                : CheckpointFile.Open(prefix);
            var entries = (file.Bundle is { } bundle ? bundle.Entries.Select(Entry) : file.Slices!.Tensors.Select(Entry)).ToList();
            if (options.Key is { } key)
            {
                entries.RemoveAll(e => e.Key != key);
                if (entries.Count == 0)
                {
                    // Without damage that may hide it, a key that is not there is a wrong question.
                    isKeyAsked = file.Bundle?.Faults.Any() != true;
                    file.Entry(key);
                }
            }

            entries = [.. entries.Select(e => Fill(file, e, options, errors))];
            if (file.Bundle is { } salvaged)
            {
                if (options.Verify)
                {
                    errors.AddRange(Order(salvaged));
                }

                errors.InsertRange(0, salvaged.Faults.Select(InspectionError.Of).Distinct());
            }

            return new InspectionReport(kind, prefix)
            {
                Entries = entries,
                ShardCount = file.Bundle?.ShardCount ?? file.Slices!.Files.Count,
                Errors = errors,
            };
        }
        catch (TensorflowException e) when (e is not NotFoundError || !isKeyAsked)
        {
            errors.Add(InspectionError.Of(e));
            return new InspectionReport(kind, prefix) { Errors = errors };
        }
    }

    private static InspectedEntry Entry(BundleEntry e) =>
        new(e.Key, StoredType.PythonName(e.DType), e.Shape.ToArray(), e.ByteCount, e.Slices.Count > 0 ? null : e.Crc, e.ShardId, e.Slices);

    private static InspectedEntry Entry(SavedSlices.SavedTensor t) =>
        new(t.Name, StoredType.PythonName(t.DType), t.Shape.ToArray(), Bytes(t), null, 0, t.Slices is [{ Slice.IsFull: true }] ? [] : [.. t.Slices.Select(s => s.Slice)]);

    private static long Bytes(SavedSlices.SavedTensor t) =>
        StoredType.Width(t.DType) is var width && t.Shape.ElementCount > long.MaxValue / Math.Max(width, 1) ? long.MaxValue : t.Shape.ElementCount * width;

    private static InspectedEntry Fill(CheckpointFile file, InspectedEntry entry, InspectionOptions options, List<InspectionError> errors)
    {
        try
        {
            if ((options.Stats || options.Values) && ValueOf(file, entry.Key) is { } value)
            {
                return entry with { Statistics = options.Stats ? TensorStatistics.Of(value) : null, Value = options.Values ? value : null };
            }

            if (options.Verify)
            {
                if (file.Bundle is { } bundle)
                {
                    bundle.Verify(entry.Key);
                }
                else
                {
                    file.Read(entry.Key);
                }
            }
        }
        catch (TensorflowException e)
        {
            errors.Add(InspectionError.Of(e));
        }

        return entry;
    }

    // Null for a type without values here, and for more bytes than one tensor may hold: listed, not damaged.
    private static Tensor? ValueOf(CheckpointFile file, string key)
    {
        try
        {
            return file.Read(key);
        }
        catch (Exception e) when (e is UnimplementedError or ResourceExhaustedError)
        {
            return null;
        }
    }

    // TensorFlow finds only keys that are in order, and the first of equal ones.
    private static IEnumerable<InspectionError> Order(BundleReader bundle)
    {
        byte[]? last = null;
        foreach (var entry in bundle.Entries)
        {
            var key = KeyText.Encode(entry.Key);
            var order = last is null ? -1 : last.AsSpan().SequenceCompareTo(key);
            if (order >= 0)
            {
                yield return new InspectionError(nameof(DataLossError), order == 0
                    ? $"Key '{entry.Key}' is in '{bundle.IndexPath}' twice; a lookup finds the first."
                    : $"Key '{entry.Key}' of '{bundle.IndexPath}' comes after a greater one; a lookup may not find it.");
            }

            last = key;
        }
    }
}
