using System.Globalization;
using Tensorflow;

namespace Reproductions.Tests.Graph.Managed.Listings;

/// <summary>Writes a node as the listing files do, so that a graph built here and a recorded one are compared as text.</summary>
internal static class ListingNotation
{
    private const string ShapesAttribute = "_output_shapes";

    /// <summary>Constants with more elements are written by their count.</summary>
    private const int MostElements = 16;

    /// <summary><c>name | op | inputs | attributes | output shapes | dev=device</c>; the device only where there is one.</summary>
    /// <param name="node">A node of a GraphDef that was exported with its shapes.</param>
    public static string Line(NodeDef node)
    {
        var attributes = node.Attr.Where(a => a.Key != ShapesAttribute).OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"{a.Key}={Value(a.Value)}");
        var inputs = node.Input.Where(i => !i.StartsWith('^')).Concat(node.Input.Where(i => i.StartsWith('^')).Order(StringComparer.Ordinal));
        var line = $"{node.Name} | {node.Op} | {string.Join(", ", inputs)} | {string.Join("; ", attributes)} | {Shapes(node)}";
        return node.Device.Length == 0 ? line : $"{line} | dev={node.Device}";
    }

    /// <summary>The value of an attribute.</summary>
    public static string Value(AttrValue value) => value.ValueCase switch
    {
        AttrValue.ValueOneofCase.S => Quoted(value.S.ToStringUtf8()),
        AttrValue.ValueOneofCase.I => value.I.ToString(CultureInfo.InvariantCulture),
        AttrValue.ValueOneofCase.F => Real(value.F),
        AttrValue.ValueOneofCase.B => Truth(value.B),
        AttrValue.ValueOneofCase.Type => TypeText(value.Type),
        AttrValue.ValueOneofCase.Shape => ShapeText(value.Shape),
        AttrValue.ValueOneofCase.Tensor => TensorText(value.Tensor),
        AttrValue.ValueOneofCase.List => $"[{string.Join(",", Items(value.List))}]",
        _ => throw new ArgumentException($"The listings have no notation for an attribute of kind {value.ValueCase}."),
    };

    /// <summary>The short name of an element type.</summary>
    public static string TypeText(DataType type) => type switch
    {
        DataType.DtFloat => "f32",
        DataType.DtDouble => "f64",
        DataType.DtHalf => "f16",
        DataType.DtInt8 => "i8",
        DataType.DtInt16 => "i16",
        DataType.DtInt32 => "i32",
        DataType.DtInt64 => "i64",
        DataType.DtUint8 => "u8",
        DataType.DtUint16 => "u16",
        DataType.DtBool => "bool",
        DataType.DtString => "str",
        DataType.DtResource => "resource",
        DataType.DtVariant => "variant",
        _ => type.ToString(),
    };

    private static string Shapes(NodeDef node) => node.Attr.TryGetValue(ShapesAttribute, out var shapes) && shapes.List?.Shape.Count > 0
        ? $"[{string.Join(",", shapes.List.Shape.Select(ShapeText))}]"
        : "-";

    private static IEnumerable<string> Items(AttrValue.Types.ListValue list) =>
        list.S.Select(s => s.ToStringUtf8())
            .Concat(list.I.Select(i => i.ToString(CultureInfo.InvariantCulture)))
            .Concat(list.F.Select(f => Real(f)))
            .Concat(list.B.Select(Truth))
            .Concat(list.Type.Select(TypeText))
            .Concat(list.Shape.Select(ShapeText));

    private static string TensorText(TensorProto tensor)
    {
        var dimensions = tensor.TensorShape?.Dim.Select(d => (int)d.Size).ToArray() ?? [];
        var count = dimensions.Aggregate(1, (product, size) => product * size);
        var type = $"{TypeText(tensor.Dtype)}[{string.Join(", ", dimensions)}]";
        return count > MostElements
            ? $"{type}={count} elems"
            : $"{type}={Nested(ListedValues.Of(tensor, count), dimensions)}{(tensor.TensorContent.Length > 0 ? " (content)" : "")}";
    }

    private static string Nested(ReadOnlySpan<string> values, ReadOnlySpan<int> dimensions)
    {
        if (dimensions.Length == 0)
        {
            return values[0];
        }

        var rows = new List<string>();
        var size = dimensions[0] == 0 ? 0 : values.Length / dimensions[0];
        for (var row = 0; row < dimensions[0]; row++)
        {
            rows.Add(Nested(values.Slice(row * size, size), dimensions[1..]));
        }

        return $"[{string.Join(", ", rows)}]";
    }

    private static string ShapeText(TensorShapeProto shape) => shape.UnknownRank ? "?" : $"({string.Join(",", shape.Dim.Select(d => d.Size))})";

    private static string Truth(bool value) => value ? "True" : "False";

    private static string Real(double value) => ListedValues.Real(value);

    // As Python quotes a text: with ' unless it holds one.
    private static string Quoted(string text) => text.Contains('\'', StringComparison.Ordinal) ? $"\"{text}\"" : $"'{text}'";
}
