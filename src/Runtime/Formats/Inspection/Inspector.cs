using Reproductions.Runtime.Formats.CheckpointState;
using Reproductions.Runtime.Formats.Graphs;
using Reproductions.Runtime.Formats.Records;
using Reproductions.Runtime.Formats.Table;
using Reproductions.Runtime.Formats.TensorBundle;

namespace Reproductions.Runtime.Formats.Inspection;

/// <summary>Tells what is in any path that TensorFlow wrote around a model. Thread-safe: it holds no state.</summary>
public static class Inspector
{
    private const string DataMark = ".data-";

    /// <summary>Looks at a checkpoint (prefix, one of its files, or its folder), a meta, a graph, a SavedModel folder, a log or a TFRecord file.</summary>
    /// <returns>What is there; damage is in the report's errors.</returns>
    /// <exception cref="NotFoundError">Nothing is there, or a whole checkpoint does not have the key that was asked for.</exception>
    public static InspectionReport Inspect(string path, InspectionOptions? options = null)
    {
        options ??= new InspectionOptions();
        if (Directory.Exists(path))
        {
            return InspectFolder(path, options);
        }

        if (Prefix(path) is { } prefix)
        {
            return CheckpointInspection.Run(InspectionKind.CheckpointV2, prefix, options);
        }

        if (!File.Exists(path))
        {
            return Glob.Match(path).Count > 0
                ? CheckpointInspection.Run(InspectionKind.CheckpointV1, path, options)
                : throw new NotFoundError($"{path}; No such file or directory. Neither '{BundleNames.Index(path)}' nor a file of that name is there.");
        }

        return InspectFile(path, options);
    }

    // The prefix of a V2 checkpoint that the path names: itself, or through one of its files.
    private static string? Prefix(string path)
    {
        if (path.EndsWith(".index", StringComparison.Ordinal) && File.Exists(path))
        {
            return path[..^".index".Length];
        }

        var data = path.LastIndexOf(DataMark, StringComparison.Ordinal);
        if (data > 0 && Glob.IsMatch(".data-*-of-*", path.AsSpan(data)))
        {
            return path[..data];
        }

        return File.Exists(BundleNames.Index(path)) ? path : null;
    }

    private static InspectionReport InspectFolder(string path, InspectionOptions options)
    {
        if (SavedModelFile.Exists(path))
        {
            return GraphInspection.SavedModel(path, options);
        }

        var prefix = LatestIn(path) ?? OnlyIndexIn(path);
        return prefix is null
            ? throw new NotFoundError($"{path}; No such checkpoint. The folder holds no SavedModel and no usable state file 'checkpoint'; name the checkpoint's prefix.")
            : Inspect(prefix, options);
    }

    private static string? LatestIn(string folder)
    {
        try
        {
            return CheckpointStateFile.Latest(folder, null, out _);
        }
        catch (Exception e) when (e is TensorflowException or System.Text.DecoderFallbackException)
        {
            return null;
        }
    }

    private static string? OnlyIndexIn(string folder)
    {
        var indexes = Directory.GetFiles(folder, "*.index");
        return indexes.Length == 1 ? indexes[0][..^".index".Length] : null;
    }

    private static InspectionReport InspectFile(string path, InspectionOptions options)
    {
        var name = Path.GetFileName(path);
        if (name == CheckpointStateFile.DefaultName)
        {
            return InspectState(path, options);
        }

        if (name is SavedModelFile.BinaryName or SavedModelFile.TextName)
        {
            return GraphInspection.SavedModel(Path.GetDirectoryName(path) ?? "", options);
        }

        if (name.Contains("tfevents", StringComparison.Ordinal))
        {
            return RecordInspection.Run(InspectionKind.Events, path, RecordCompression.None);
        }

        return Path.GetExtension(name) switch
        {
            ".meta" => GraphInspection.Meta(path),
            ".pb" => GraphInspection.Graph(path),
            ".pbtxt" => GraphInspection.Text(path),
            _ => InspectByContents(path, options),
        };
    }

    private static InspectionReport InspectState(string path, InspectionOptions options)
    {
        var folder = Path.GetDirectoryName(path) ?? "";
        if (LatestIn(folder) is { } latest)
        {
            return Inspect(latest, options);
        }

        try
        {
            return CheckpointStateFile.Get(folder, null, out var warning) is { } state
                ? throw new NotFoundError($"{state.ModelCheckpointPath}; No such checkpoint. The state file '{path}' names it, and no file matches: it was deleted, or the folder was moved and the state file has absolute paths.")
                : Damaged(path, warning ?? $"'{path}' is no state file.");
        }
        catch (Exception e) when (e is InvalidCheckpointStateException or System.Text.DecoderFallbackException)
        {
            return Damaged(path, $"'{path}' is no usable state file: {e.Message}");
        }
    }

    private static InspectionReport Damaged(string path, string reason) =>
        new(InspectionKind.Unknown, path) { Errors = [new InspectionError(nameof(DataLossError), reason)] };

    private static InspectionReport InspectByContents(string path, InspectionOptions options)
    {
        Span<byte> head = stackalloc byte[12];
        Span<byte> tail = stackalloc byte[8];
        using (var file = FileErrors.OpenRead(path))
        {
            head = head[..FileErrors.ReadFully(file, head, 0)];
            tail = tail[..FileErrors.ReadFully(file, tail, Math.Max(0, RandomAccess.GetLength(file) - 8))];
        }

        if (tail.Length == 8 && System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(tail) == TableReader.Magic)
        {
            return CheckpointInspection.Run(InspectionKind.CheckpointV1, path, options);
        }

        if (head.Length == 12 && Crc32C.Mask(Crc32C.Compute(head[..8])) == System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(head[8..]))
        {
            return RecordInspection.Run(RecordInspection.KindOf(path), path, RecordCompression.None);
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
        {
            return RecordInspection.Run(InspectionKind.TfRecord, path, RecordCompression.Gzip);
        }

        // RFC 1950: deflate, and two bytes that are a multiple of 31.
        if (head.Length >= 2 && (head[0] & 0x0F) == 8 && ((head[0] << 8) | head[1]) % 31 == 0)
        {
            return RecordInspection.Run(InspectionKind.TfRecord, path, RecordCompression.Zlib);
        }

        if (path.EndsWith("record", StringComparison.Ordinal) || path.EndsWith("records", StringComparison.Ordinal))
        {
            return RecordInspection.Run(InspectionKind.TfRecord, path, RecordCompression.None);
        }

        return Damaged(path, $"'{path}' is no table, no record file, and its name says nothing: no file that TensorFlow writes around a model is known to look like this, unless it was cut.");
    }
}
