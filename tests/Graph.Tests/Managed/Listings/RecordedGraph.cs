using System.IO.Compression;
using Reproductions.Fixtures;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Listings;

/// <summary>Graphs that TensorFlow 2.21 built with control flow of version 1 (<c>testdata/kernels/kernels.zip</c>), and the same programs here.</summary>
/// <remarks>
/// 2.21 builds some nodes that 1.13.1 does not; the comparison leaves these differences out. The operator + is AddV2 there; an array of a size that is
/// given tells it without TensorArraySizeV3; gradients of broadcasting operators drop the sum of a side that was not broadcast; and some
/// attributes are newer.
/// </remarks>
internal static class RecordedGraph
{
    /// <summary>Attributes that 1.13.1 does not have.</summary>
    private static readonly string[] s_laterAttributes = ["_has_manual_control_dependencies", "grad_a", "grad_b", "incompatible_shape_error"];

    /// <summary>The last parts of scopes of gradients that 1.13.1 builds otherwise: what is in them is not compared, that they are used is.</summary>
    private static readonly string[] s_changed = ["mul", "add", "sub", "Sum"];

    /// <summary>The nodes of a recorded graph, one a line, without the results' names at its end.</summary>
    /// <param name="path">Family and name of the case.</param>
    public static string[] Read(string path)
    {
        using var zip = ZipFile.OpenRead(Path.Combine(Repository.TestData, "kernels", "kernels.zip"));
        using var memory = new MemoryStream();
        using (var stream = zip.GetEntry($"graphs/{path}.pb")!.Open())
        {
            stream.CopyTo(memory);
        }

        var graph = GraphDef.Parser.ParseFrom(memory.ToArray());
        return Lines(graph.Node.Where(n => !n.Name.StartsWith("dx", StringComparison.Ordinal)));
    }

    /// <summary>The nodes that <paramref name="program"/> builds in a graph of its own.</summary>
    public static string[] Build(Action program)
    {
        tf.compat.v1.disable_eager_execution();
        var graph = tf.Graph().as_default();
        try
        {
            program();
            return Lines(graph.as_graph_def().Node);
        }
        finally
        {
            graph.Exit();
        }
    }

    private static string[] Lines(IEnumerable<NodeDef> nodes) => [.. nodes.Where(n => Changed(n.Name) is null && !IsSizeOfArray(n.Name)).Select(Line)];

    private static string Line(NodeDef node)
    {
        var type = node.Op == "AddV2" ? "Add" : node.Op;
        var data = node.Input.Where(i => i[0] != '^').Select(Input).ToArray();
        if (node.Name.EndsWith("TensorArrayStack/range", StringComparison.Ordinal))
        {
            data[1] = "size";
        }

        var control = node.Input.Where(i => i[0] == '^').Select(i => "^" + Input(i[1..])).Distinct().Order(StringComparer.Ordinal);
        var attributes = node.Attr.Where(a => !s_laterAttributes.Contains(a.Key)).OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"{a.Key}={Value(a.Value)}");
        return $"{node.Name} | {type} | {string.Join(", ", data.Concat(control))} | {string.Join("; ", attributes)}";
    }

    private static string Value(AttrValue value) => value.List?.S.Count > 0 ? string.Join(',', value.List.S.Select(s => Input(s.ToStringUtf8()))) : ListingNotation.Value(value);

    private static string Input(string name) => Changed(name) is { } scope ? scope + "/*" : name;

    private static bool IsSizeOfArray(string name) => name.EndsWith("TensorArrayStack/Const", StringComparison.Ordinal) || name.EndsWith("TensorArrayStack/TensorArraySizeV3", StringComparison.Ordinal);

    /// <summary>The scope of a changed gradient that a node lies in; null for any other.</summary>
    private static string Changed(string name)
    {
        var parts = name.Split('/');
        var at = Array.FindIndex(parts, p => p.EndsWith("_grad", StringComparison.Ordinal) && s_changed.Contains(p[..^"_grad".Length].TrimEnd('_', '0', '1', '2', '3', '4')));
        return at < 0 || at == parts.Length - 1 ? null : string.Join('/', parts[..(at + 1)]);
    }
}
