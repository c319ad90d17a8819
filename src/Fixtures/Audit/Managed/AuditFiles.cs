using Reproductions.Fixtures.Audit.Findings;
using Reproductions.Fixtures.Audit.Static;
using Reproductions.Runtime.Formats.Graphs;
using Reproductions.Runtime.Formats.Records;
using Tensorflow;
using Tensorflow.Checkpoint;
using Tensorflow.Exceptions;
using static Tensorflow.Binding;

namespace Reproductions.Fixtures.Audit.Managed;

/// <summary>Reads what an audit looks at from TensorFlow's files.</summary>
public static class AuditFiles
{
    /// <summary>The meta graph of a file.</summary>
    /// <exception cref="Tensorflow.Exceptions.NotOkStatusException">The file is missing, or no MetaGraphDef.</exception>
    public static MetaGraphDef Meta(string path) => GraphFile.ReadMetaGraph(path);

    /// <summary>The graph of a file: GraphDef, binary or text, or the last graph of an event file.</summary>
    /// <exception cref="Tensorflow.Exceptions.NotOkStatusException">The file is missing, or holds no graph.</exception>
    public static GraphDef Graph(string path) => IsEventFile(path) ? FromEvents(path) : GraphFile.ReadGraph(path);

    /// <summary>A checkpoint by its prefix, or the newest of a folder.</summary>
    /// <returns>The checkpoint; and what is wrong with the folder's state file, where it leads elsewhere.</returns>
    /// <exception cref="Tensorflow.Exceptions.NotOkStatusException">There is none, or it is damaged.</exception>
    public static (AuditCheckpoint Checkpoint, IReadOnlyList<Finding> Findings) Checkpoint(string path)
    {
        if (!Directory.Exists(path))
        {
            return (Open(path.EndsWith(".index", StringComparison.Ordinal) ? path[..^".index".Length] : path), []);
        }

        var newest = tf.train.latest_checkpoint(path) ?? throw new NotFoundError($"'{path}' names no checkpoint that exists: its file 'checkpoint' is missing, or points elsewhere. Give the prefix, such as '{Path.Combine(path, "model.ckpt-1000")}'.");
        var inside = Path.GetFullPath(newest).StartsWith(Path.GetFullPath(path) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return (Open(newest), inside ? [] : [Elsewhere(path, newest)]);
    }

    /// <summary>What is wrong with a .meta and a checkpoint that were saved at different times (R25); nothing where their names agree, or tell nothing.</summary>
    public static IReadOnlyList<Finding> Different(string meta, string prefix)
    {
        const string Ending = ".meta";
        var saved = meta.EndsWith(Ending, StringComparison.Ordinal) ? Path.GetFileName(meta[..^Ending.Length]) : "";
        var loaded = Path.GetFileName(prefix);
        return StepOf(saved) is null || StepOf(loaded) is null || saved == loaded
            ? []
            : [new Finding(
                Grade.Quiet,
                "R25",
                $"The graph was saved with '{saved}', the values with '{loaded}'.",
                "A folder's newest checkpoint may be of a later step, or of another training with the same shapes: nothing compares them.",
                "Derive both names from one prefix.",
                [meta, prefix])];
    }

    private static string StepOf(string name) => name.LastIndexOf('-') is var dash and > 0 && name[(dash + 1)..] is { Length: > 0 } step && step.All(char.IsAsciiDigit) ? step : null;

    private static Finding Elsewhere(string folder, string newest) => new(
        Grade.Silent,
        "R24",
        $"The newest checkpoint of '{Path.GetFileName(folder)}' lies in another folder.",
        "The state file names an absolute path, and the folder was copied or moved since: the other folder's model is loaded.",
        "Save with save_relative_paths, or rewrite the state with tf.train.update_checkpoint_state.",
        [newest]);

    private static AuditCheckpoint Open(string prefix)
    {
        var reader = new CheckpointReader(prefix);
        var types = reader.VariableToDataTypeMap;
        var entries = reader.VariableToShapeMap.ToDictionary(e => e.Key, e => new CheckpointTensor((DataType)types[e.Key], e.Value.dims));
        return new AuditCheckpoint(prefix, entries, key => Values(reader, key)) { Saved = () => SavedWith(prefix) };
    }

    /// <summary>The graph of the .meta of that prefix; a damaged one is no reason to refuse the checkpoint.</summary>
    private static GraphDef SavedWith(string prefix)
    {
        try
        {
            return File.Exists(prefix + ".meta") ? Meta(prefix + ".meta").GraphDef : null;
        }
        catch (Tensorflow.Exceptions.NotOkStatusException)
        {
            return null;
        }
    }

    private static double[] Values(CheckpointReader reader, string key)
    {
        try
        {
            return Doubles(reader.get_tensor(key));
        }
        catch (InvalidArgumentError)
        {
            // Only some slices of the tensor were saved: there is no whole value to look at.
            return [];
        }
    }

    private static double[] Doubles(Tensorflow.NumPy.NDArray tensor) => tensor.dtype switch
    {
        TF_DataType.TF_FLOAT => Array.ConvertAll(tensor.ToArray<float>(), v => (double)v),
        TF_DataType.TF_DOUBLE => tensor.ToArray<double>(),
        _ => [],
    };

    private static bool IsEventFile(string path)
    {
        if (!File.Exists(path))
        {
            throw new NotFoundError($"{path}; No such file or directory. Give a GraphDef, a .meta or an event file.");
        }

        try
        {
            using var reader = EventReader.Open(path);
            return reader.TryRead(out var first) && first.WallTime > 0;
        }
        catch (Tensorflow.Exceptions.NotOkStatusException)
        {
            return false;
        }
    }

    private static GraphDef FromEvents(string path)
    {
        using var reader = EventReader.Open(path);
        var graphs = reader.Events().Where(e => e.WhatCase == Event.WhatOneofCase.GraphDef).Select(e => e.GraphDef).ToList();
        return graphs.Count > 0
            ? GraphDef.Parser.ParseFrom(graphs[^1])
            : throw new DataLossError($"The event file '{path}' holds no graph. Write one with FileWriter(logdir, graph).");
    }
}
