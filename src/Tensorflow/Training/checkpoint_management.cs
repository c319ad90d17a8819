using Reproductions.Runtime.Formats;
using Reproductions.Runtime.Formats.TextProto;

namespace Tensorflow;

/// <summary>The state file of a folder, and the checkpoints that it names (python/training/checkpoint_management.py).</summary>
public class checkpoint_management
{
    private const string DefaultName = "checkpoint";

    /// <summary>Writes the state file.</summary>
    /// <param name="save_dir">The folder.</param>
    /// <param name="model_checkpoint_path">The newest prefix.</param>
    /// <param name="all_model_checkpoint_paths">All prefixes, oldest first; null for the newest alone.</param>
    /// <param name="latest_filename">Name of the state file; empty for "checkpoint".</param>
    /// <param name="save_relative_paths">Whether absolute paths are written relative to the folder.</param>
    /// <param name="all_model_checkpoint_timestamps">Seconds since 1970 for each prefix; null for none.</param>
    /// <param name="last_preserved_timestamp">Seconds since 1970 of the last checkpoint that stays; null for none.</param>
    /// <exception cref="RuntimeError">A checkpoint has the state file's name.</exception>
    public static void update_checkpoint_state_internal(string save_dir, string model_checkpoint_path, List<string> all_model_checkpoint_paths = null, string latest_filename = "", bool save_relative_paths = false, List<float> all_model_checkpoint_timestamps = null, float? last_preserved_timestamp = null)
    {
        var file = StatePath(save_dir, latest_filename);
        if (model_checkpoint_path == file)
        {
            throw new RuntimeError($"Save path '{model_checkpoint_path}' conflicts with path used for checkpoint state.  Please use a different save path.");
        }

        var paths = all_model_checkpoint_paths is null ? [] : new List<string>(all_model_checkpoint_paths);
        if (paths.Count == 0 || paths[^1] != model_checkpoint_path)
        {
            paths.Add(model_checkpoint_path);
        }

        var state = new CheckpointState { ModelCheckpointPath = Stored(model_checkpoint_path) };
        state.AllModelCheckpointPaths.AddRange(paths.Select(Stored));
        if (all_model_checkpoint_timestamps is not null)
        {
            state.AllModelCheckpointTimestamps.AddRange(all_model_checkpoint_timestamps.Select(t => (double)t));
        }

        state.LastPreservedTimestamp = last_preserved_timestamp ?? 0;
        AtomicFile.Write(file, System.Text.Encoding.UTF8.GetBytes(TextProtoPrinter.Print(state)));

        string Stored(string path)
        {
            var isRelative = !Path.IsPathRooted(path);
            return isRelative || save_relative_paths ? Path.GetRelativePath(save_dir is null or "" ? "." : save_dir, path) : path;
        }
    }

    /// <summary>The file of a checkpoint's meta graph.</summary>
    public static string meta_graph_filename(string checkpoint_filename, string meta_graph_suffix = "meta") =>
        $"{CheckpointHistory.WithoutShard(checkpoint_filename)}.{meta_graph_suffix}";

    /// <summary>True when a checkpoint of that prefix exists, of either format. The prefix is a pattern: * and ? match.</summary>
    public static bool checkpoint_exists(string checkpoint_prefix) =>
        Glob.Match(checkpoint_prefix + ".index").Count > 0 || Glob.Match(checkpoint_prefix).Count > 0;

    /// <summary>The newest prefix that the folder's state file names; null when there is none, or its files are missing.</summary>
    public static string latest_checkpoint(string checkpoint_dir, string latest_filename = null)
    {
        var state = get_checkpoint_state(checkpoint_dir, latest_filename);
        if (state is null || state.ModelCheckpointPath.Length == 0)
        {
            return null;
        }

        if (checkpoint_exists(state.ModelCheckpointPath))
        {
            return state.ModelCheckpointPath;
        }

        Logging.Error($"Couldn't match files for checkpoint {state.ModelCheckpointPath}");
        return null;
    }

    /// <summary>The state file of a folder, its relative paths joined with the folder; null when it is missing or cannot be parsed.</summary>
    /// <exception cref="ValueError">It names no checkpoint.</exception>
    public static CheckpointState get_checkpoint_state(string checkpoint_dir, string latest_filename = null)
    {
        var file = StatePath(checkpoint_dir, latest_filename);
        if (!File.Exists(file))
        {
            return null;
        }

        CheckpointState state;
        try
        {
            var text = new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(file));
            state = TextProtoParser.Parse<CheckpointState>(text);
        }
        catch (TextProtoError error)
        {
            Logging.Warning(error.Message);
            Logging.Warning($"{file}: Checkpoint ignored");
            return null;
        }
        catch (System.Text.DecoderFallbackException error)
        {
            throw new DataLossError($"The state file '{file}' is not UTF-8: {error.Message}", error);
        }

        if (state.ModelCheckpointPath.Length == 0)
        {
            throw new ValueError($"Invalid checkpoint state loaded from {checkpoint_dir}");
        }

        state.ModelCheckpointPath = Joined(state.ModelCheckpointPath);
        for (var i = 0; i < state.AllModelCheckpointPaths.Count; i++)
        {
            state.AllModelCheckpointPaths[i] = Joined(state.AllModelCheckpointPaths[i]);
        }

        return state;

        string Joined(string path) => Path.IsPathRooted(path) ? path : Path.Combine(checkpoint_dir, path);
    }

    /// <summary>Deletes the files of a checkpoint.</summary>
    /// <param name="checkpoint_prefix">The prefix.</param>
    /// <param name="meta_graph_suffix">Ending of the meta graph's file.</param>
    public static void RemoveCheckpoint(string checkpoint_prefix, string meta_graph_suffix = "meta")
    {
        Delete(meta_graph_filename(checkpoint_prefix, meta_graph_suffix));
        if (File.Exists(checkpoint_prefix + ".index"))
        {
            Delete(checkpoint_prefix + ".index");
            foreach (var data in Glob.Match(checkpoint_prefix + ".data-?????-of-?????"))
            {
                Delete(data);
            }
        }
        else
        {
            foreach (var file in Glob.Match(checkpoint_prefix))
            {
                Delete(file);
            }
        }
    }

    internal static void UpdateState(string folder, string newest, IReadOnlyList<string> all, string name, bool relative) =>
        update_checkpoint_state_internal(folder, newest, [.. all], name, relative);

    private static string StatePath(string folder, string name) => Path.Combine(folder ?? "", string.IsNullOrEmpty(name) ? DefaultName : name);

    private static void Delete(string file)
    {
        if (File.Exists(file))
        {
            File.Delete(file);
        }
    }
}
