using System.Collections;
using Reproductions.Fixtures;
using Reproductions.Fixtures.Datasets;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Recorded.Later;

/// <summary>A program in a folder of its own, which stands for the working directory of the recording.</summary>
internal sealed class LaterProgram : IDisposable
{
    private readonly TempDirectory _folder = new();
    private readonly Dictionary<string, object> _facts = [];

    /// <summary>The graph and session.</summary>
    public RecordedProgram Steps { get; private set; } = new();

    /// <summary>The session.</summary>
    public Session Session => Steps.Session;

    /// <summary>The graph.</summary>
    public Graph Graph => Steps.Graph;

    /// <summary>How the recorded program began the paths in the folder: with ./ or with nothing.</summary>
    public string Beginning { get; set; } = "./";

    /// <summary>What was seen beside the outcome, by the name of the recorded fact.</summary>
    public IReadOnlyDictionary<string, object> Facts => _facts;

    /// <summary>The real path of a recorded one.</summary>
    public string this[string path] => path == "." ? _folder.FullName : _folder[path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path];

    /// <summary>Another process: a new graph and session, the same folder.</summary>
    public void Next()
    {
        Steps.Dispose();
        Steps = new RecordedProgram();
    }

    /// <summary>Copies the files of a recorded checkpoint, whole or of one ending, and gives the real prefix.</summary>
    public string Bring(string recorded, string name, string ending = "*")
    {
        var source = RecordedReproductions.File(recorded);
        Directory.CreateDirectory(Path.GetDirectoryName(this[name]));
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(source), $"{Path.GetFileName(source)}.{ending}"))
        {
            File.Copy(file, this[name] + Path.GetFileName(file)[Path.GetFileName(source).Length..]);
        }

        return this[name];
    }

    /// <summary>Notes a fact beside the outcome.</summary>
    public void Note(string name, object value) => _facts[name] = Spelled(value);

    /// <summary>What a call gives, or its exception.</summary>
    public static object Attempt(Func<object> call)
    {
        try
        {
            return call();
        }
        catch (TensorflowException error)
        {
            return error;
        }
    }

    /// <summary>The answer of the network whose tensors are <c>input</c> and <c>output</c>.</summary>
    public Prediction Ask(string output = "output:0", string input = "input:0") => Observations.Ask(Session, Graph.get_tensor_by_name(output), Graph.get_tensor_by_name(input));

    /// <summary>Restores and asks the network.</summary>
    public object Restored(Saver saver, string prefix)
    {
        saver.restore(Session, prefix);
        return Ask();
    }

    /// <summary>The values of a tensor.</summary>
    public float[] Values(string tensor) => Session.run(Graph.get_tensor_by_name(tensor)).ToArray<float>();

    /// <summary>The names of the files in the folder, in order.</summary>
    public List<string> Files(string folder = ".", string pattern = "*") =>
        [.. Directory.GetFiles(this[folder], pattern).Select(Path.GetFileName).Order(StringComparer.Ordinal)];

    /// <summary>A state file's text, its paths relative to the folder: the recording saved by relative paths.</summary>
    public string State(string name = "checkpoint") => File.ReadAllText(this[name]).Replace(_folder.FullName + "/", "", StringComparison.Ordinal);

    /// <summary>What was seen, its paths as the recording spells them.</summary>
    public object Spelled(object seen) => seen switch
    {
        null or Prediction or Holds or Failure => seen,
        string text => Words(text),
        Exception error => Failure.Of(error) is var failure ? failure with { Message = Words(failure.Message) } : null,
        IDictionary<string, object> members => members.ToDictionary(m => m.Key, m => Spelled(m.Value)),
        IEnumerable list => list.Cast<object>().Select(Spelled).ToList(),
        _ => seen,
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        Steps.Dispose();
        _folder.Dispose();
    }

    private string Words(string text) => text.Replace($"running on {Environment.MachineName}.", "running on <HOST>.", StringComparison.Ordinal).Replace(_folder.FullName + "/", Beginning, StringComparison.Ordinal).Replace(_folder.FullName, ".", StringComparison.Ordinal);
}
