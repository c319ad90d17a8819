namespace Reproductions.Runtime.Framework;

/// <summary>What an import added.</summary>
/// <param name="Nodes">The new nodes in the order of creation.</param>
/// <param name="ByName">The new node for each name of the GraphDef (before prefix and suffix).</param>
/// <param name="UnusedInputs">Keys of the input map that no node uses.</param>
public sealed record ImportResult(
    IReadOnlyList<Node> Nodes,
    IReadOnlyDictionary<string, Node> ByName,
    IReadOnlyList<string> UnusedInputs);
