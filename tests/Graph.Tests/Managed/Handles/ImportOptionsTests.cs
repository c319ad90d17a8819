using Reproductions.Tests.Graph.Managed.Values;
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Handles;

/// <summary>Imports without scopes, and the steps of those with them.</summary>
public class ImportOptionsTests : GraphTest
{
    private readonly Status _status = new();

    /// <summary>y = -(x + 1) of x named "x".</summary>
    private readonly Tensorflow.Graph _source = Other(() => tf.negative(tf.add(tf.placeholder(tf.float32, 2, name: "x"), tf.constant(1f, name: "one"), name: "sum"), name: "y"));

    [Fact]
    public void Outputs_that_were_asked_for_come_in_order()
    {
        var options = new ImportGraphDefOptions();
        options.AddReturnOutput("y", 0);
        options.AddReturnOutput("x", 0);

        var outputs = Graph.ImportGraphDefWithReturnOutputs(_source.ToGraphDef(_status), options, _status);

        _status.ok().Should().BeTrue();
        outputs.Select(Graph.get_tensor_by_tf_output).Select(t => t.name).Should().Equal("y:0", "x:0");
        using var session = new Session(Graph);
        session.run(Graph.get_tensor_by_tf_output(outputs[0]), (Graph.get_tensor_by_tf_output(outputs[1]), new[] { 1f, 2f })).ShouldBe(new[] { -2f, -3f });
    }

    [Fact]
    public void An_output_that_does_not_exist_leaves_the_graph_as_it_was()
    {
        tf.constant(0f, name: "before");
        var options = new ImportGraphDefOptions();
        options.AddReturnOutput("y", 0);
        options.AddReturnOutput("z", 1);

        var outputs = Graph.ImportGraphDefWithReturnOutputs(_source.ToGraphDef(_status), options, _status);

        (_status.Code, _status.Message).Should().Be((TF_Code.TF_INVALID_ARGUMENT, "Requested return tensor 'z:1' not found in graph def"));
        outputs.Should().Equal(default, default(TF_Output));
        Graph.get_operations().Select(o => o.name).Should().Equal("before");
        tf.constant(0f, name: "y").name.Should().Be("y:0");
    }

    [Fact]
    public void A_name_that_exists_is_an_error_unless_the_options_are_those_of_an_import_with_scopes()
    {
        tf.constant(0f, name: "x");
        var options = new ImportGraphDefOptions();

        Graph.ImportGraphDefWithReturnOutputs(_source.ToGraphDef(_status), options, _status);

        _status.Code.Should().Be(TF_Code.TF_INVALID_ARGUMENT);
        var input = tf.constant(new[] { 1f, 1f }, name: "input");
        importer._PopulateTFImportGraphDefOptions(options, "copy", new() { ["x:0"] = input }, ["y:0", "sum"], validate_colocation_constraints: true);
        var output = Graph.ImportGraphDefWithReturnOutputs(_source.ToGraphDef(_status), options, _status).Should().ContainSingle().Subject;
        Graph.get_tensor_by_tf_output(output).name.Should().Be("copy/y:0");
        using var session = new Session(Graph);
        session.run(Graph.get_tensor_by_tf_output(output)).ShouldBe(new[] { -2f, -2f });
    }

    [Fact]
    public void Bytes_that_are_no_graph_are_said_in_the_status()
    {
        Graph.ImportGraphDefWithReturnOutputs(new Tensorflow.Buffer([0xff, 0xff]), new ImportGraphDefOptions(), _status);

        (_status.Code, _status.Message).Should().Be((TF_Code.TF_INVALID_ARGUMENT, "Invalid GraphDef"));
    }

    [Fact]
    public void A_name_with_two_colons_is_none_of_a_tensor()
    {
        var populate = () => importer._PopulateTFImportGraphDefOptions(new ImportGraphDefOptions(), "", [], ["a:0:1"], true);

        populate.Should().Throw<ValueError>().WithMessage("Cannot convert 'a:0:1' to a tensor name.");
    }

    [Fact]
    public void A_value_in_the_input_map_becomes_a_constant()
    {
        NDArray value = new[] { 4f, 5f };

        var y = (Tensor)tf.import_graph_def(_source.as_graph_def(), new() { ["x"] = value }, ["y:0"])[0];

        using var session = new Session(Graph);
        session.run(y).ShouldBe(new[] { -5f, -6f });
        Graph.get_operations().Select(o => o.name).Should().Contain("import/_inputs/Const");
    }

    [Fact]
    public void A_value_in_the_input_map_needs_a_name_for_its_scope()
    {
        NDArray value = new[] { 4f, 5f };

        var import = () => tf.import_graph_def(_source.as_graph_def(), new() { ["x"] = value }, name: "");

        import.Should().Throw<ValueError>().WithMessage("tf.import_graph_def() requires a non-empty `name` if `input_map` contains non-Tensor values.*");
    }

    [Fact]
    public void Attributes_that_a_node_leaves_out_get_their_defaults()
    {
        var graph = new GraphDef { Node = { new NodeDef { Name = "product", Op = "MatMul" }, new NodeDef { Name = "call", Op = "SomeFunction" } } };
        graph.Node[0].Attr["transpose_b"] = new AttrValue { B = true };

        importer._ProcessGraphDefParam(graph, new() { ["MatMul"] = ops._get_op_def(Graph, "MatMul") }).Should().BeSameAs(graph);

        graph.Node[0].Attr.Should().ContainKey("transpose_a").WhoseValue.Should().Be(new AttrValue { B = false });
        graph.Node[0].Attr["transpose_b"].B.Should().BeTrue();
        graph.Node[0].Attr.Should().NotContainKey("T", "it has no default");
        graph.Node[1].Attr.Should().BeEmpty();
    }
}
