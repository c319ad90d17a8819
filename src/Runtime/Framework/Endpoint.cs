namespace Reproductions.Runtime.Framework;

/// <summary>One output of a node.</summary>
/// <param name="Node">The node.</param>
/// <param name="Index">The output's number, from 0.</param>
public readonly record struct Endpoint(Node Node, int Index)
{
    /// <summary>The element type, a reference type for a reference.</summary>
    public DType DType => Node.OutputTypes[Index];

    /// <summary>The inferred shape.</summary>
    public Shape Shape => Node.OutputShapes[Index];

    /// <summary>The name as a NodeDef writes it: <c>node</c> for output 0, else <c>node:1</c>.</summary>
    public override string ToString() => Index == 0 ? Node.Name : $"{Node.Name}:{Index}";
}
