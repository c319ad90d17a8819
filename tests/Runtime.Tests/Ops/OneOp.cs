using Reproductions.Runtime.Execution;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Tensors;
using Tensorflow;

namespace Reproductions.Tests.Runtime.Ops;

/// <summary>Runs a graph of one op, fed through placeholders.</summary>
internal static class OneOp
{
    /// <summary>The outputs of a node.</summary>
    public static Tensor[] Run(string type, (string Name, AttrValue Value)[] attributes, params Tensor[] inputs)
    {
        var graph = new Graph();
        var spec = new NodeSpec(type, "op");
        var feeds = new List<KeyValuePair<Endpoint, Tensor>>();
        foreach (var input in inputs)
        {
            var placeholder = new NodeSpec("Placeholder", $"in{feeds.Count}");
            placeholder.Attributes.Set("dtype", new AttrValue { Type = (DataType)input.DType });
            feeds.Add(new(graph.Add(placeholder).Output(), input));
            spec.Inputs.Add(feeds[^1].Key);
        }

        foreach (var (name, value) in attributes)
        {
            spec.Attributes.Set(name, value);
        }

        var node = graph.Add(spec);
        using var session = new Session(graph);
        return session.Run(feeds, [.. Enumerable.Range(0, node.OutputTypes.Length).Select(i => node.Output(i))], []);
    }

    /// <summary>A string attribute.</summary>
    public static AttrValue Text(string value) => new() { S = Google.Protobuf.ByteString.CopyFromUtf8(value) };

    /// <summary>A list of types.</summary>
    public static AttrValue Types(params DataType[] types) => new() { List = new AttrValue.Types.ListValue { Type = { types } } };

    /// <summary>A list of shapes.</summary>
    public static AttrValue Shapes(params Shape[] shapes) => new() { List = new AttrValue.Types.ListValue { Shape = { shapes.Select(s => s.ToProto()) } } };
}
