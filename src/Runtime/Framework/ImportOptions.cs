namespace Reproductions.Runtime.Framework;

/// <summary>How <see cref="Graph.Import"/> names and connects the nodes of a GraphDef.</summary>
public sealed class ImportOptions
{
    /// <summary>Put before every name, with a slash between; empty for none.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>Whether a name that exists gets a suffix; otherwise it is an error.</summary>
    public bool UniquifyNames { get; init; } = true;

    /// <summary>Inputs of the GraphDef (<c>node</c> or <c>node:1</c>) that are replaced by outputs of this graph.</summary>
    public IReadOnlyDictionary<string, Endpoint> InputMap { get; init; } = new Dictionary<string, Endpoint>();

    /// <summary>Nodes that every imported node without inputs of its own waits for.</summary>
    public IReadOnlyList<Node> ControlDependencies { get; init; } = [];

    /// <summary>The signatures of the program that wrote the GraphDef: attributes unknown here are dropped where they hold its default.</summary>
    public OpList? ProducerOps { get; init; }
}
