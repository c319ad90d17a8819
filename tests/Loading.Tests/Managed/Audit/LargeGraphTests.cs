using System.Diagnostics;
using Google.Protobuf;
using Reproductions.Fixtures.Audit;
using Tensorflow;

namespace Reproductions.Tests.Loading.Managed.Audit;

/// <summary>A large graph is audited while one waits.</summary>
[Trait("Category", "Audit")]
public class LargeGraphTests
{
    private const int Layers = 1000;
    private const int NodesOfALayer = 11;

    [Fact]
    public void Eleven_thousand_nodes_are_audited_in_under_a_second()
    {
        var graph = Chain();
        StaticAudit.Of(graph, fetches: ["sum_0:0"]);

        var watch = Stopwatch.StartNew();
        var report = StaticAudit.Of(graph);
        watch.Stop();

        graph.Node.Count.Should().BeGreaterThanOrEqualTo(Layers * NodesOfALayer);
        report.Fetches.Single().Restored.Should().Be(Layers);
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(1));
    }

    /// <summary>Layers one after the other, each a variable with its initializer and its restore, and a few steps of arithmetic.</summary>
    private static GraphDef Chain()
    {
        var graph = new GraphDef();
        graph.Node.Add(Node("x", "Placeholder"));
        graph.Node.Add(Node("save/Const", "Const"));
        for (var i = 0; i < Layers; i++)
        {
            graph.Node.Add(Node($"v{i}", "VariableV2"));
            graph.Node.Add(Node($"zeros_{i}", "Const"));
            graph.Node.Add(Node($"v{i}/Assign", "Assign", $"v{i}", $"zeros_{i}"));
            graph.Node.Add(Node($"v{i}/read", "Identity", $"v{i}"));
            graph.Node.Add(Node($"product_{i}", "Mul", i == 0 ? "x" : $"sum_{i - 1}", $"v{i}/read"));
            graph.Node.Add(Node($"positive_{i}", "Relu", $"product_{i}"));
            graph.Node.Add(Node($"sum_{i}", "Add", $"positive_{i}", i == 0 ? "x" : $"sum_{i - 1}"));
            graph.Node.Add(Names($"save/names_{i}", $"v{i}"));
            graph.Node.Add(Names($"save/slices_{i}", ""));
            graph.Node.Add(Node($"save/RestoreV2_{i}", "RestoreV2", "save/Const", $"save/names_{i}", $"save/slices_{i}"));
            graph.Node.Add(Node($"save/Assign_{i}", "Assign", $"v{i}", $"save/RestoreV2_{i}"));
        }

        graph.Node.Add(Node("init", "NoOp", [.. Enumerable.Range(0, Layers).Select(i => $"^v{i}/Assign")]));
        graph.Node.Add(Node("save/restore_all", "NoOp", [.. Enumerable.Range(0, Layers).Select(i => $"^save/Assign_{i}")]));
        return graph;
    }

    private static NodeDef Node(string name, string op, params string[] inputs)
    {
        var node = new NodeDef { Name = name, Op = op };
        node.Input.AddRange(inputs);
        return node;
    }

    private static NodeDef Names(string name, string text)
    {
        var node = Node(name, "Const");
        node.Attr["value"] = new AttrValue { Tensor = new TensorProto { Dtype = DataType.DtString, TensorShape = new TensorShapeProto { Dim = { new TensorShapeProto.Types.Dim { Size = 1 } } }, StringVal = { ByteString.CopyFromUtf8(text) } } };
        return node;
    }
}
