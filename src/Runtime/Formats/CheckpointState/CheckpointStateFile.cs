using System.Text;
using Reproductions.Runtime.Formats.TensorBundle;
using Reproductions.Runtime.Formats.TextProto;

namespace Reproductions.Runtime.Formats.CheckpointState;

/// <summary>The state file of a folder of checkpoints, normally called <c>checkpoint</c>: which one is the latest, and which are kept. Thread-safe: it holds no state.</summary>
public static class CheckpointStateFile
{
    /// <summary>The name that a Saver gives the file.</summary>
    public const string DefaultName = "checkpoint";

    // A state file lists paths; one larger than this is something else.
    private const long MaxBytes = 64L << 20;

    /// <summary>Reads a state file, its paths as they are written there.</summary>
    /// <param name="directory">The folder; empty for the working directory.</param>
    /// <param name="latestFilename">Name of the file in it; null for <see cref="DefaultName"/>.</param>
    /// <param name="warning">Why a file that is there cannot be used; null otherwise.</param>
    /// <returns>Null when the file is missing or does not parse.</returns>
    /// <exception cref="DecoderFallbackException">The file is no UTF-8.</exception>
    public static Tensorflow.CheckpointState? Read(string directory, string? latestFilename, out string? warning)
    {
        warning = null;
        var path = Path(directory, latestFilename);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            var bytes = FileErrors.ReadAll(path, MaxBytes, length => new InvalidArgumentError($"'{path}' has {length} bytes, too many for a state file."));
            var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
            return TextProtoParser.Parse<Tensorflow.CheckpointState>(text);
        }
        catch (NotOkStatusException e)
        {
            warning = $"{path}: Checkpoint ignored. {e.Message}";
            return null;
        }
    }

    /// <summary>As tf.train.get_checkpoint_state: relative paths are joined with the folder.</summary>
    /// <inheritdoc cref="Read"/>
    /// <exception cref="InvalidCheckpointStateException">No latest checkpoint is named.</exception>
    public static Tensorflow.CheckpointState? Get(string directory, string? latestFilename, out string? warning)
    {
        var state = Read(directory, latestFilename, out warning);
        if (state is null)
        {
            return null;
        }

        if (state.ModelCheckpointPath.Length == 0)
        {
            throw new InvalidCheckpointStateException($"Invalid checkpoint state loaded from {directory}");
        }

        state.ModelCheckpointPath = Join(directory, state.ModelCheckpointPath);
        for (var i = 0; i < state.AllModelCheckpointPaths.Count; i++)
        {
            state.AllModelCheckpointPaths[i] = Join(directory, state.AllModelCheckpointPaths[i]);
        }

        return state;
    }

    /// <summary>As tf.train.latest_checkpoint: the path in the state file when a checkpoint of that prefix exists, else null.</summary>
    /// <inheritdoc cref="Get"/>
    public static string? Latest(string directory, string? latestFilename, out string? warning)
    {
        var state = Get(directory, latestFilename, out warning);
        if (state is null)
        {
            return null;
        }

        if (Exists(state.ModelCheckpointPath))
        {
            return state.ModelCheckpointPath;
        }

        warning = $"Couldn't match files for checkpoint {state.ModelCheckpointPath}";
        return null;
    }

    /// <summary>As tf.train.checkpoint_exists: an index file, or a V1 file, matches the prefix, which may be a pattern.</summary>
    public static bool Exists(string prefix) =>
        prefix.Length > 0 && !prefix.Contains('\0', StringComparison.Ordinal) && (Glob.Match(BundleNames.Index(prefix)).Count > 0 || Glob.Match(prefix).Count > 0);

    /// <summary>The text of a state file as a Saver in <paramref name="directory"/> writes it.</summary>
    /// <param name="directory">The folder of the state file.</param>
    /// <param name="latest">The latest checkpoint.</param>
    /// <param name="all">All checkpoints that are kept, oldest first; the latest is appended when it is not the last.</param>
    /// <param name="relativePaths">True to write absolute paths relative to the folder, as <c>save_relative_paths</c> asks.</param>
    public static Tensorflow.CheckpointState Make(string directory, string latest, IReadOnlyList<string> all, bool relativePaths = false)
    {
        var state = new Tensorflow.CheckpointState { ModelCheckpointPath = Stored(directory, latest, relativePaths) };
        state.AllModelCheckpointPaths.AddRange((all.Count > 0 && all[^1] == latest ? all : [.. all, latest]).Select(p => Stored(directory, p, relativePaths)));
        return state;
    }

    /// <summary>Writes a state file: a temporary file, then a rename.</summary>
    /// <exception cref="InvalidCheckpointStateException">The file would take the latest checkpoint's own name.</exception>
    /// <exception cref="NotOkStatusException">The disk refuses; the file that was there before is untouched.</exception>
    public static void Write(string directory, string? latestFilename, Tensorflow.CheckpointState state)
    {
        var path = Path(directory, latestFilename);
        if (path == state.ModelCheckpointPath)
        {
            throw new InvalidCheckpointStateException($"Save path '{state.ModelCheckpointPath}' conflicts with path used for checkpoint state.  Please use a different save path.");
        }

        Publication.Write(path, Encoding.UTF8.GetBytes(TextProtoPrinter.Print(state, new TextProtoStyle(AsciiOnly: true))));
    }

    /// <summary>The path of a folder's state file.</summary>
    public static string Path(string directory, string? latestFilename) => Join(directory, latestFilename ?? DefaultName);

    // Python's os.path.join: an absolute path stands alone, one slash between.
    private static string Join(string directory, string path) =>
        path.StartsWith('/') || directory.Length == 0 ? path : directory.EndsWith('/') ? directory + path : directory + "/" + path;

    private static string Stored(string directory, string path, bool relativePaths)
    {
        var absolute = System.IO.Path.IsPathRooted(path);
        if (absolute ? !relativePaths : System.IO.Path.IsPathRooted(directory))
        {
            return path;
        }

        return System.IO.Path.GetRelativePath(directory.Length == 0 ? "." : directory, path).Replace('\\', '/');
    }
}
