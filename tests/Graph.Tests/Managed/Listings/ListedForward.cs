using System.Globalization;
using Google.Protobuf;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Listings;

/// <summary>Builds the recorded forward nodes of a case in the default graph, so that only the gradients are ours.</summary>
internal static class ListedForward
{
    private static readonly Dictionary<string, DataType> Types = new()
    {
        ["f32"] = DataType.DtFloat, ["f64"] = DataType.DtDouble, ["i32"] = DataType.DtInt32, ["i64"] = DataType.DtInt64, ["bool"] = DataType.DtBool,
    };

    /// <summary>Imports the forward nodes; gives the real placeholders and the first output of the last node.</summary>
    public static (Tensor[] Xs, Tensor Y) Build(ListedCase listed)
    {
        var definition = new GraphDef { Versions = new VersionDef { Producer = 27 } };
        foreach (var line in listed.Given)
        {
            var columns = line.Split(" | ");
            var node = new NodeDef { Name = columns[0].Trim(), Op = columns[1].Trim() };
            node.Input.AddRange(columns[2].Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(i => i.Trim()).Where(i => i.Length > 0));
            foreach (var attribute in columns[3].Split("; ", StringSplitOptions.RemoveEmptyEntries))
            {
                var at = attribute.IndexOf('=', StringComparison.Ordinal);
                node.Attr[attribute[..at].Trim()] = Value(attribute[(at + 1)..].Trim());
            }

            definition.Node.Add(node);
        }

        tf.import_graph_def(definition, name: "");
        var graph = tf.get_default_graph();
        var xs = definition.Node.Where(n => n.Op == "Placeholder" && n.Attr["dtype"].Type == DataType.DtFloat).Select(n => graph.get_tensor_by_name(n.Name + ":0")).ToArray();
        return (xs, graph.get_tensor_by_name(definition.Node[^1].Name + ":0"));
    }

    private static AttrValue Value(string text) => text switch
    {
        "True" or "False" => new AttrValue { B = text == "True" },
        ['\'', ..] => new AttrValue { S = ByteString.CopyFromUtf8(text.Trim('\'')) },
        "?" => new AttrValue { Shape = new TensorShapeProto { UnknownRank = true } },
        ['(', ..] => new AttrValue { Shape = Shape(text) },
        ['[', 'l', 'o', 'c', ..] => new AttrValue { List = new AttrValue.Types.ListValue { S = { ByteString.CopyFromUtf8(text.Trim('[', ']')) } } },
        ['[', ..] => new AttrValue { List = Integers(text) },
        _ when Types.TryGetValue(text, out var type) => new AttrValue { Type = type },
        _ when text.Contains("]=", StringComparison.Ordinal) => new AttrValue { Tensor = Constant(text) },
        _ when text.Contains('.', StringComparison.Ordinal) => new AttrValue { F = float.Parse(text, CultureInfo.InvariantCulture) },
        _ => new AttrValue { I = Integer(text) },
    };

    private static TensorProto Constant(string text)
    {
        var open = text.IndexOf('[', StringComparison.Ordinal);
        var equals = text.IndexOf("]=", StringComparison.Ordinal);
        var tensor = new TensorProto { Dtype = Types[text[..open]], TensorShape = Shape(text[(open + 1)..equals]) };
        var packed = text.EndsWith(" (content)", StringComparison.Ordinal);
        var values = Items(text[(equals + 2)..].Replace(" (content)", "", StringComparison.Ordinal));
        if (tensor.Dtype == DataType.DtFloat)
        {
            tensor.FloatVal.AddRange(values.Select(v => float.Parse(v, CultureInfo.InvariantCulture)));
        }
        else if (packed)
        {
            tensor.TensorContent = ByteString.CopyFrom([.. values.SelectMany(v => BitConverter.GetBytes((int)Integer(v)))]);
        }
        else
        {
            tensor.IntVal.AddRange(values.Select(v => (int)Integer(v)));
        }

        return tensor;
    }

    private static TensorShapeProto Shape(string text)
    {
        var shape = new TensorShapeProto();
        shape.Dim.AddRange(Items(text).Select(d => new TensorShapeProto.Types.Dim { Size = Integer(d) }));
        return shape;
    }

    private static AttrValue.Types.ListValue Integers(string text)
    {
        var list = new AttrValue.Types.ListValue();
        list.I.AddRange(Items(text).Select(Integer));
        return list;
    }

    private static IEnumerable<string> Items(string text) => text.Split([',', ' ', '[', ']', '(', ')'], StringSplitOptions.RemoveEmptyEntries);

    private static long Integer(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
