namespace Reproductions.Tests.Graph.Managed.Listings;

/// <summary>One recorded graph of a listing file.</summary>
/// <param name="Title">The text after <c>###</c>, unique in its file.</param>
/// <param name="Code">The Python program that made it; the title itself where the file gives no other.</param>
/// <param name="Given">The nodes that stood before the listed ones (the <c>fwd</c> lines of gradients), one a line.</param>
/// <param name="Nodes">The listed nodes, one a line: <c>name | op | inputs | attributes | output shapes | device</c>.</param>
/// <param name="Remarks">What the recording says besides, without the leading <c>#</c>: results, collections, a SaverDef.</param>
public sealed record ListedCase(string Title, string Code, IReadOnlyList<string> Given, IReadOnlyList<string> Nodes, IReadOnlyList<string> Remarks)
{
    /// <inheritdoc/>
    public override string ToString() => Title;
}
