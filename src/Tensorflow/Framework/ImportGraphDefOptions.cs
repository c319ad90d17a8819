using Google.Protobuf;

namespace Tensorflow;

/// <summary>How <see cref="Graph.ImportGraphDefWithReturnOutputs"/> names and connects nodes, and which outputs it gives back. One thread at a time.</summary>
public sealed class ImportGraphDefOptions
{
    private readonly List<(string Name, int Index)> _outputs = [];
    private readonly Dictionary<string, Endpoint> _inputs = [];

    /// <summary>Makes options of no prefix, no replaced inputs and no outputs; a name that exists is an error.</summary>
    public ImportGraphDefOptions()
    {
        Options = new SafeImportGraphDefOptionsHandle(this);
    }

    /// <summary>Number of outputs to give back.</summary>
    public int NumReturnOutputs => _outputs.Count;

    /// <summary>A handle that holds the options.</summary>
    public SafeImportGraphDefOptionsHandle Options { get; }

    /// <summary>Put before every name, with a slash between; empty for none.</summary>
    internal string Prefix { get; set; } = "";

    /// <summary>Whether a name that exists gets a suffix; otherwise it is an error.</summary>
    internal bool UniquifyNames { get; set; }

    public static implicit operator SafeImportGraphDefOptionsHandle(ImportGraphDefOptions opt) => opt.Options;

    /// <summary>Asks for an output of a node of the GraphDef.</summary>
    /// <param name="name">The node's name in the GraphDef.</param>
    /// <param name="index">The output's number, from 0.</param>
    public void AddReturnOutput(string name, int index) => _outputs.Add((name, index));

    /// <summary>Lets the imported nodes read a tensor of the graph in place of an output of the GraphDef.</summary>
    internal void AddInputMapping(string name, int index, Tensor replacement) => _inputs[index == 0 ? name : $"{name}:{index}"] = replacement.Endpoint;

    /// <summary>Adds the nodes; all of them or, when it fails, none.</summary>
    /// <exception cref="InvalidArgumentError">The bytes are no GraphDef, a node does not fit, or an output that is asked for does not exist.</exception>
    internal TF_Output[] Import(Graph graph, byte[] bytes)
    {
        graph.CheckNotFinalized();
        var before = graph.Runtime.Nodes.Count;
        var library = graph.Runtime.Library?.Clone();
        var result = graph.Runtime.Import(Parse(bytes), new ImportOptions { Prefix = Prefix, UniquifyNames = UniquifyNames, InputMap = _inputs });
        try
        {
            var outputs = _outputs.ConvertAll(o => Output(result, o.Name, o.Index));
            foreach (var node in result.Nodes)
            {
                graph.Include(node);
            }

            return [.. outputs.Select(o => graph.TensorOf(o)._as_tf_output())];
        }
        catch (InvalidArgumentError)
        {
            graph.Runtime.Truncate(before);
            graph.Runtime.Library = library;
            throw;
        }
    }

    private static GraphDef Parse(byte[] bytes)
    {
        try
        {
            return GraphDef.Parser.ParseFrom(bytes);
        }
        catch (InvalidProtocolBufferException error)
        {
            throw new InvalidArgumentError("Invalid GraphDef", error);
        }
    }

    private Endpoint Output(ImportResult result, string name, int index)
    {
        if (_inputs.TryGetValue(index == 0 ? name : $"{name}:{index}", out var replacement))
        {
            return replacement;
        }

        if (!result.ByName.TryGetValue(name, out var node))
        {
            throw new InvalidArgumentError($"Requested return tensor '{name}:{index}' not found in graph def");
        }

        return index >= 0 && index < node.OutputTypes.Length
            ? node.Output(index)
            : throw new InvalidArgumentError($"Invalid return output {index} of node '{name}', which has {node.OutputTypes.Length} output(s)");
    }
}
