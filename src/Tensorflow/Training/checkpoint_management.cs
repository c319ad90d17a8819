using System.Text;
using Reproductions.Runtime.Formats;
using Reproductions.Runtime.Formats.CheckpointState;
using Reproductions.Runtime.Formats.TensorBundle;

namespace Tensorflow;

/// <summary>The state file of a folder, and the checkpoints that it names (python/training/checkpoint_management.py).</summary>
public class checkpoint_management
{
    /// <summary>Writes the state file: whole or not at all.</summary>
    /// <param name="save_dir">The folder.</param>
    /// <param name="model_checkpoint_path">The newest prefix.</param>
    /// <param name="all_model_checkpoint_paths">All prefixes, oldest first; null for the newest alone.</param>
    /// <param name="latest_filename">Name of the state file; empty for "checkpoint".</param>
    /// <param name="save_relative_paths">Whether absolute paths are written relative to the folder.</param>
    /// <param name="all_model_checkpoint_timestamps">Seconds since 1970 for each prefix; null for none.</param>
    /// <param name="last_preserved_timestamp">Seconds since 1970 of the last checkpoint that stays; null for none.</param>
    /// <exception cref="RuntimeError">A checkpoint has the state file's name.</exception>
    /// <exception cref="ValueError">There are not as many times as paths.</exception>
    public static void update_checkpoint_state_internal(string save_dir, string model_checkpoint_path, List<string> all_model_checkpoint_paths = null, string latest_filename = "", bool save_relative_paths = false, List<float> all_model_checkpoint_timestamps = null, float? last_preserved_timestamp = null) =>
        Write(save_dir, latest_filename, State(save_dir, model_checkpoint_path, all_model_checkpoint_paths, all_model_checkpoint_timestamps?.ConvertAll(t => (double)t), last_preserved_timestamp, save_relative_paths));

    /// <summary>Writes the state file: whole or not at all.</summary>
    /// <inheritdoc cref="update_checkpoint_state_internal"/>
    public static void update_checkpoint_state(string save_dir, string model_checkpoint_path, IEnumerable<string> all_model_checkpoint_paths = null, string latest_filename = null, IEnumerable<double> all_model_checkpoint_timestamps = null, double? last_preserved_timestamp = null) =>
        Write(save_dir, latest_filename, generate_checkpoint_state_proto(save_dir, model_checkpoint_path, all_model_checkpoint_paths, all_model_checkpoint_timestamps, last_preserved_timestamp));

    /// <summary>What the state file of a folder would hold.</summary>
    /// <inheritdoc cref="update_checkpoint_state_internal"/>
    public static CheckpointState generate_checkpoint_state_proto(string save_dir, string model_checkpoint_path, IEnumerable<string> all_model_checkpoint_paths = null, IEnumerable<double> all_model_checkpoint_timestamps = null, double? last_preserved_timestamp = null) =>
        State(save_dir, model_checkpoint_path, all_model_checkpoint_paths, all_model_checkpoint_timestamps, last_preserved_timestamp, relative: false);

    /// <summary>The file of a checkpoint's meta graph.</summary>
    public static string meta_graph_filename(string checkpoint_filename, string meta_graph_suffix = "meta") =>
        $"{CheckpointFiles.WithoutShard(checkpoint_filename)}.{meta_graph_suffix}";

    /// <summary>True when a checkpoint of that prefix exists, of either format. The prefix is a pattern: * and ? match.</summary>
    public static bool checkpoint_exists(string checkpoint_prefix) => CheckpointStateFile.Exists(checkpoint_prefix);

    /// <summary>When checkpoints were saved.</summary>
    /// <returns>Seconds since 1970 for each prefix whose files exist; the others are left out.</returns>
    public static List<double> get_checkpoint_mtimes(IEnumerable<string> checkpoint_prefixes) =>
        [.. checkpoint_prefixes
            .Select(p => Glob.Match(BundleNames.Index(p)).Concat(Glob.Match(p)).FirstOrDefault())
            .Where(f => f is not null)
            .Select(f => (File.GetLastWriteTimeUtc(f) - DateTime.UnixEpoch).TotalSeconds)];

    /// <summary>The newest prefix that the folder's state file names; null when there is none, or its files are missing.</summary>
    /// <exception cref="ValueError">The state file names no checkpoint.</exception>
    public static string latest_checkpoint(string checkpoint_dir, string latest_filename = null)
    {
        if (get_checkpoint_state(checkpoint_dir, latest_filename) is not { } state)
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
    /// <exception cref="DataLossError">It is not UTF-8.</exception>
    public static CheckpointState get_checkpoint_state(string checkpoint_dir, string latest_filename = null)
    {
        try
        {
            var state = CheckpointStateFile.Get(checkpoint_dir ?? "", NullIfEmpty(latest_filename), out var warning);
            if (warning is not null)
            {
                Logging.Warning(warning);
            }

            return state;
        }
        catch (InvalidCheckpointStateException error)
        {
            throw new ValueError(error.Message, error);
        }
        catch (DecoderFallbackException error)
        {
            throw new DataLossError($"The state file '{CheckpointStateFile.Path(checkpoint_dir ?? "", NullIfEmpty(latest_filename))}' is not UTF-8: {error.Message}", error);
        }
    }

    /// <summary>Deletes the files of a checkpoint, its meta graph included; the state file still names it.</summary>
    /// <param name="checkpoint_prefix">The prefix, taken as it is: no pattern.</param>
    /// <param name="checkpoint_format_version">The format.</param>
    /// <param name="meta_graph_suffix">Ending of the meta graph's file.</param>
    public static void remove_checkpoint(string checkpoint_prefix, SaverDef.Types.CheckpointFormatVersion checkpoint_format_version = SaverDef.Types.CheckpointFormatVersion.V2, string meta_graph_suffix = "meta")
    {
        File.Delete(meta_graph_filename(checkpoint_prefix, meta_graph_suffix));
        CheckpointFiles.DeleteValues(checkpoint_prefix, checkpoint_format_version);
    }

    private static CheckpointState State(string folder, string newest, IEnumerable<string> all, IEnumerable<double> times, double? preserved, bool relative)
    {
        if (string.IsNullOrEmpty(newest))
        {
            throw new ValueError("no path specified");
        }

        var state = CheckpointStateFile.Make(folder ?? "", newest, [.. all ?? []], relative);
        state.AllModelCheckpointTimestamps.AddRange(times ?? []);
        if (state.AllModelCheckpointTimestamps.Count > 0 && state.AllModelCheckpointTimestamps.Count != state.AllModelCheckpointPaths.Count)
        {
            throw new ValueError("Checkpoint timestamps, if provided, must match checkpoint paths "
                + $"(got {state.AllModelCheckpointPaths.Count} paths and {state.AllModelCheckpointTimestamps.Count} timestamps).");
        }

        state.LastPreservedTimestamp = preserved ?? 0;
        return state;
    }

    private static void Write(string folder, string name, CheckpointState state)
    {
        try
        {
            CheckpointStateFile.Write(folder ?? "", NullIfEmpty(name), state);
        }
        catch (InvalidCheckpointStateException error)
        {
            throw new RuntimeError(error.Message, error);
        }
    }

    private static string NullIfEmpty(string name) => string.IsNullOrEmpty(name) ? null : name;
}
