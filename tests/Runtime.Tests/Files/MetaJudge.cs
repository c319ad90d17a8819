extern alias api;
using System.Text.Json;
using System.Text.RegularExpressions;
using api::Tensorflow;
using Reproductions.Tests.Runtime.Formats;
using Tensorflow;
using Tensorflow.Exceptions;
using static api::Tensorflow.Binding;

namespace Reproductions.Tests.Runtime.Files;

/// <summary>Does with a meta graph what TensorFlow's judge did: imports it, restores a good checkpoint, runs <c>y</c> and saves.</summary>
internal sealed partial class MetaJudge : IDisposable
{
    private readonly api::Tensorflow.Graph _graph = tf.Graph().as_default();
    private Session? _session;

    public Saver? Saver { get; private set; }

    public Session Session => _session ??= new Session(_graph);

    public int Operations => _graph.get_operations().Length;

    public IEnumerable<string> Variables => _graph.get_collection<object>("variables").Select(v => v is IVariableV1 variable ? variable.Name : ((ITensorOrOperation)v).name);

    public IEnumerable<string> Collections => _graph.get_all_collection_keys().Order(StringComparer.Ordinal);

    public void Import(string path) => Saver = tf.train.import_meta_graph(path);

    /// <summary>y = [[1,1]] times the variable.</summary>
    public float[] RunY()
    {
        var y = Session.run(_graph.get_tensor_by_name("y:0"), new FeedItem(_graph.get_tensor_by_name("x:0"), new float[,] { { 1, 1 } }));
        return y.ToArray<float>();
    }

    public void Dispose()
    {
        _session?.Dispose();
        _graph.Exit();
    }

    /// <summary>The error that an action ends with; null when it ends well.</summary>
    public static TensorflowException? ErrorOf(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (TensorflowException e)
        {
            return e;
        }
    }

    /// <summary>The type that stands here for a class of Python.</summary>
    public static string TypeOf(JsonElement says) => says.GetProperty("error").GetString() switch
    {
        "OSError" or "UnicodeDecodeError" or "DecodeError" => nameof(DataLossError),
        var name => name!,
    };

    /// <summary>The beginning of TensorFlow's message that 1.13.1, 2.21 and we have in common.</summary>
    /// <param name="says">The verdict.</param>
    /// <param name="path">The file that was read; TensorFlow's was called <c>./m.meta</c>.</param>
    public static string Words(JsonElement says, string path)
    {
        var message = says.GetProperty("message").GetString()!;
        if (says.GetProperty("error").GetString() == "UnicodeDecodeError")
        {
            return $"Cannot parse file {path}";
        }

        message = Variable().Replace(message.Trim('"'), "");
        return message
            .Replace("./m.meta", path, StringComparison.Ordinal)
            .Replace("Argument `fetch` = ", "Fetch argument '", StringComparison.Ordinal)
            .Replace("{{node y}} was explicitly assigned", "node y was explicitly assigned", StringComparison.Ordinal);
    }

    // Lists that grew after 1.13.1, node texts, host names, and Python's quotes around names.
    [GeneratedRegex(@"(\n\t|; Op<|; NodeDef|(?<=allowed values: )| for '\{\{node|(?<=NodeDef missing attrs )|(?<= from )Op<name| in binary running on| The requested device appears|(?<=Argument `fetch` = )|\.\.$).*$", RegexOptions.Singleline)]
    private static partial Regex Variable();
}
