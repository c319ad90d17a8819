namespace Reproductions.Runtime.Framework;

/// <summary>What a node is to be, before <see cref="Graph.Add"/> checks it and makes it.</summary>
public sealed class NodeSpec(string type, string name)
{
    /// <summary>The op type.</summary>
    public string Type { get; } = type;

    /// <summary>The name, not used in the graph yet.</summary>
    public string Name { get; } = name;

    /// <summary>The data inputs, list arguments flattened.</summary>
    public List<Endpoint> Inputs { get; } = [];

    /// <summary>The control inputs.</summary>
    public List<Node> ControlInputs { get; } = [];

    /// <summary>The attributes; types and numbers that the inputs determine may be left out, and so may defaults.</summary>
    public NodeAttributes Attributes { get; } = new();

    /// <summary>The device that is asked for; empty for none.</summary>
    public string Device { get; set; } = "";

    /// <summary>True when attributes that 1.13.1's signature lacks, but a newer TensorFlow's has, are kept.</summary>
    internal bool AllowsNewerAttributes { get; set; }
}
