using System.Globalization;
using System.Text.Json;
using Google.Protobuf;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Tensors;
using Tensorflow;

namespace Reproductions.Tests.Runtime.Goldens;

/// <summary>How much of its inputs' shapes a graph of a case states.</summary>
public enum GoldenForm
{
    /// <summary>As recorded: constants where the case has them, placeholders of full shape (or of unknown rank where the case says so).</summary>
    Recorded,

    /// <summary>The first dimension of each placeholder is unknown.</summary>
    FirstUnknown,

    /// <summary>The rank of each placeholder is unknown.</summary>
    RankUnknown,

    /// <summary>Placeholders of full shape instead of constants.</summary>
    NoConstants,
}

/// <summary>The graph of one case of one op.</summary>
public sealed class GoldenGraph
{
    private GoldenGraph(Graph graph, Node node)
    {
        Graph = graph;
        Node = node;
    }

    public Graph Graph { get; }

    public Node Node { get; }

    public List<KeyValuePair<Endpoint, Tensor>> Feeds { get; } = [];

    /// <summary>The nodes that give the variables their values; run first.</summary>
    public List<Node> Initializers { get; } = [];

    /// <summary>What a variable input holds, by the input's number.</summary>
    public Dictionary<int, Endpoint> Variables { get; } = [];

    /// <summary>What each input is in the graph.</summary>
    public IReadOnlyList<Endpoint> Inputs { get; private init; } = [];

    public static GoldenGraph Build(GoldenFamily family, GoldenCase golden, GoldenForm form)
    {
        var graph = new Graph();
        var constants = form == GoldenForm.NoConstants ? [] : golden.Indices("const");
        var references = golden.Indices("ref");
        var resources = golden.Indices("resource");
        var rankUnknown = form == GoldenForm.RankUnknown || golden.Find("placeholders")?.GetString() == "unknown rank";
        var feeds = new List<KeyValuePair<Endpoint, Tensor>>();
        var initializers = new List<Node>();
        var variables = new Dictionary<int, Endpoint>();
        var inputs = new List<Endpoint>();
        var entries = golden.List("inputs");
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            var isEmpty = entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty("uninitialised", out _);
            var value = isEmpty ? null : family.Read(entry);
            if (references.Contains(i) || resources.Contains(i))
            {
                inputs.Add(Variable(graph, i, entry, value, resources.Contains(i), initializers, feeds, variables));
            }
            else if (constants.Contains(i))
            {
                inputs.Add(Const(graph, $"in{i}", value!));
            }
            else
            {
                var shape = rankUnknown ? Shape.UnknownRank
                    : form == GoldenForm.FirstUnknown && value!.Shape.Rank > 0 ? value.Shape.WithDim(0, Shape.Unknown)
                    : value!.Shape;
                var placeholder = Placeholder(graph, $"in{i}", value!.DType, shape);
                inputs.Add(placeholder);
                feeds.Add(new(placeholder, value));
            }
        }

        var spec = new NodeSpec(golden.Op, golden.Op) { AllowsNewerAttributes = true };
        spec.Inputs.AddRange(inputs);
        foreach (var attr in golden.Properties("attrs"))
        {
            spec.Attributes.Set(attr.Name, Attribute(attr.Value));
        }

        GoldenAttributes.Infer(golden, spec);

        var result = new GoldenGraph(graph, graph.Add(spec)) { Inputs = inputs };
        result.Feeds.AddRange(feeds);
        result.Initializers.AddRange(initializers);
        foreach (var (index, endpoint) in variables)
        {
            result.Variables.Add(index, endpoint);
        }

        return result;
    }

    public static Endpoint Const(Graph graph, string name, Tensor value)
    {
        var spec = new NodeSpec("Const", name);
        spec.Attributes.Set("dtype", new AttrValue { Type = (DataType)value.DType });
        spec.Attributes.Set("value", new AttrValue { Tensor = TensorProtos.Write(value) });
        return graph.Add(spec).Output();
    }

    public static Endpoint Placeholder(Graph graph, string name, DType type, Shape shape)
    {
        var spec = new NodeSpec("Placeholder", name);
        spec.Attributes.Set("dtype", new AttrValue { Type = (DataType)type });
        spec.Attributes.Set("shape", new AttrValue { Shape = shape.ToProto() });
        return graph.Add(spec).Output();
    }

    /// <summary>An attribute as the case writes it.</summary>
    public static AttrValue Attribute(JsonElement json)
    {
        var property = json.EnumerateObject().First();
        return property.Name switch
        {
            "type" => new AttrValue { Type = TypeOf(property.Value) },
            "i" => new AttrValue { I = property.Value.GetInt64() },
            "f" => new AttrValue { F = Float(property.Value) },
            "b" => new AttrValue { B = property.Value.GetBoolean() },
            "s" => new AttrValue { S = Bytes(property.Value) },
            "shape" => new AttrValue { Shape = ShapeOf(property.Value).ToProto() },
            "tensor" => new AttrValue { Tensor = TensorOf(property.Value) },
            _ => new AttrValue { List = ListOf(property.Value) },
        };
    }

    public static Shape ShapeOf(JsonElement json) => json.ValueKind == JsonValueKind.Null
        ? Shape.UnknownRank
        : new Shape([.. json.EnumerateArray().Select(d => d.GetInt64())]);

    private static TensorProto TensorOf(JsonElement json)
    {
        var proto = new TensorProto { Dtype = TypeOf(json.GetProperty("dtype")), TensorShape = ShapeOf(json.GetProperty("shape")).ToProto() };
        proto.IntVal.AddRange(json.GetProperty("values").EnumerateArray().Select(v => v.GetInt32()));
        return proto;
    }

    private static AttrValue.Types.ListValue ListOf(JsonElement json)
    {
        var list = new AttrValue.Types.ListValue();
        foreach (var field in json.EnumerateObject())
        {
            foreach (var item in field.Value.EnumerateArray())
            {
                switch (field.Name)
                {
                    case "i":
                        list.I.Add(item.GetInt64());
                        break;
                    case "f":
                        list.F.Add(Float(item));
                        break;
                    case "s":
                        list.S.Add(Bytes(item));
                        break;
                    case "b":
                        list.B.Add(item.GetBoolean());
                        break;
                    case "type":
                        list.Type.Add(TypeOf(item));
                        break;
                    case "shape":
                        list.Shape.Add(ShapeOf(item).ToProto());
                        break;
                    default:
                        throw new InvalidDataException($"A list of '{field.Name}' is not read here.");
                }
            }
        }

        return list;
    }

    private static ByteString Bytes(JsonElement json) => json.ValueKind == JsonValueKind.Object
        ? ByteString.CopyFrom(json.GetProperty("base64").GetBytesFromBase64())
        : ByteString.CopyFromUtf8(json.GetString()!);

    private static float Float(JsonElement json) => json.ValueKind == JsonValueKind.String
        ? float.Parse(json.GetString()!.Replace("inf", "Infinity", StringComparison.OrdinalIgnoreCase), CultureInfo.InvariantCulture)
        : (float)json.GetDouble();

    private static DataType TypeOf(JsonElement json) => Enum.GetValues<DataType>()
        .First(t => string.Equals("DT_" + t.ToString()[2..], json.GetString()!.Replace("_REF", "Ref", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));

    private static Endpoint Variable(
        Graph graph,
        int index,
        JsonElement entry,
        Tensor? value,
        bool isResource,
        List<Node> initializers,
        List<KeyValuePair<Endpoint, Tensor>> feeds,
        Dictionary<int, Endpoint> variables)
    {
        var type = value?.DType ?? DTypes.Parse(entry.GetProperty("dtype").GetString()!);
        var shape = value?.Shape ?? ShapeOf(entry.GetProperty("shape"));
        var spec = new NodeSpec(isResource ? "VarHandleOp" : "VariableV2", $"var{index}");
        spec.Attributes.Set("dtype", new AttrValue { Type = (DataType)type });
        spec.Attributes.Set("shape", new AttrValue { Shape = shape.ToProto() });
        var handle = graph.Add(spec).Output();
        if (value is not null)
        {
            var initial = Placeholder(graph, $"initial{index}", type, value.Shape);
            feeds.Add(new(initial, value));
            var assign = new NodeSpec(isResource ? "AssignVariableOp" : "Assign", $"assign{index}");
            assign.Inputs.AddRange([handle, initial]);
            initializers.Add(graph.Add(assign));
        }

        var read = new NodeSpec(isResource ? "ReadVariableOp" : "Identity", $"read{index}");
        read.Inputs.Add(handle);
        if (isResource)
        {
            read.Attributes.Set("dtype", new AttrValue { Type = (DataType)type });
        }

        variables.Add(index, graph.Add(read).Output());
        return handle;
    }
}
