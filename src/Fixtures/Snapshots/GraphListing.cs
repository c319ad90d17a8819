using System.Globalization;
using System.Security.Cryptography;
using Tensorflow;

namespace Reproductions.Fixtures.Snapshots;

/// <summary>
/// A GraphDef as text, one node a line in file order: <c>name | op | inputs | attributes | output shapes | device</c>. Attributes are
/// sorted by name; long contents of a tensor are their SHA-256.
/// </summary>
public static class GraphListing
{
    private const string ShapesAttribute = "_output_shapes";
    private const int LongestContent = 64;

    /// <summary>The listing, one line a node.</summary>
    public static IReadOnlyList<string> Of(GraphDef graph) => [.. graph.Node.Select(Line)];

    private static string Line(NodeDef node)
    {
        var attributes = node.Attr.Where(a => a.Key != ShapesAttribute).OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"{a.Key}={Value(a.Value)}");
        var shapes = node.Attr.TryGetValue(ShapesAttribute, out var list) ? string.Join(" ", (list.List?.Shape ?? []).Select(ShapeText)) : "-";
        return $"{node.Name} | {node.Op} | {string.Join(", ", node.Input)} | {string.Join("; ", attributes)} | {shapes} | {node.Device}".TrimEnd();
    }

    private static string Value(AttrValue value) => value.ValueCase switch
    {
        AttrValue.ValueOneofCase.S => $"\"{value.S.ToStringUtf8()}\"",
        AttrValue.ValueOneofCase.I => value.I.ToString(CultureInfo.InvariantCulture),
        AttrValue.ValueOneofCase.F => value.F.ToString("R", CultureInfo.InvariantCulture),
        AttrValue.ValueOneofCase.B => value.B ? "true" : "false",
        AttrValue.ValueOneofCase.Type => value.Type.ToString(),
        AttrValue.ValueOneofCase.Shape => ShapeText(value.Shape),
        AttrValue.ValueOneofCase.Tensor => TensorText(value.Tensor),
        AttrValue.ValueOneofCase.List => $"[{string.Join(",", ListItems(value.List))}]",
        AttrValue.ValueOneofCase.Func => value.Func.Name,
        _ => "none",
    };

    private static IEnumerable<string> ListItems(AttrValue.Types.ListValue list) =>
        list.S.Select(s => $"\"{s.ToStringUtf8()}\"")
            .Concat(list.I.Select(i => i.ToString(CultureInfo.InvariantCulture)))
            .Concat(list.F.Select(f => f.ToString("R", CultureInfo.InvariantCulture)))
            .Concat(list.B.Select(b => b ? "true" : "false"))
            .Concat(list.Type.Select(t => t.ToString()))
            .Concat(list.Shape.Select(ShapeText))
            .Concat(list.Tensor.Select(TensorText));

    private static string ShapeText(TensorShapeProto shape) => shape.UnknownRank
        ? "?"
        : $"({string.Join(",", shape.Dim.Select(d => d.Size < 0 ? "?" : d.Size.ToString(CultureInfo.InvariantCulture)))})";

    private static string TensorText(TensorProto tensor)
    {
        var fields = new List<string>();
        Add("content", tensor.TensorContent.Length, () => Bytes(tensor.TensorContent.Span));
        Add("float", tensor.FloatVal.Count, () => string.Join(",", tensor.FloatVal.Select(v => v.ToString("R", CultureInfo.InvariantCulture))));
        Add("double", tensor.DoubleVal.Count, () => string.Join(",", tensor.DoubleVal.Select(v => v.ToString("R", CultureInfo.InvariantCulture))));
        Add("int", tensor.IntVal.Count, () => string.Join(",", tensor.IntVal));
        Add("int64", tensor.Int64Val.Count, () => string.Join(",", tensor.Int64Val));
        Add("bool", tensor.BoolVal.Count, () => string.Join(",", tensor.BoolVal.Select(v => v ? "true" : "false")));
        Add("string", tensor.StringVal.Count, () => string.Join(",", tensor.StringVal.Select(v => $"\"{v.ToStringUtf8()}\"")));
        return $"{tensor.Dtype}{ShapeText(tensor.TensorShape ?? new TensorShapeProto())}{{{string.Join(" ", fields)}}}";

        void Add(string field, int count, Func<string> text)
        {
            if (count > 0)
            {
                fields.Add($"{field}:{text()}");
            }
        }
    }

    private static string Bytes(ReadOnlySpan<byte> bytes) => bytes.Length <= LongestContent
        ? Convert.ToHexString(bytes).ToLowerInvariant()
        : $"{bytes.Length} bytes sha256 {Convert.ToHexString(SHA256.HashData(bytes)).ToLowerInvariant()}";
}
