using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Handles;

/// <summary>Operations and their ends by handle and number.</summary>
public class OperationHandleTests : GraphTest
{
    [Fact]
    public void A_handle_names_its_operation()
    {
        var op = tf.constant(1f, name: "one").op;
        IntPtr handle = op;

        Operation same = handle;

        same.Should().Be(op);
        same.outputs[0].Should().BeSameAs(op.outputs[0]);
        new Operation(handle, Graph).name.Should().Be("one");
        Graph._get_operation_by_tf_operation(handle).Should().BeSameAs(op);
        op.GetOperation(handle).Should().BeSameAs(op);
        ((IntPtr)tf.constant(2f).op).Should().NotBe(handle);
    }

    [Fact]
    public void What_is_no_handle_of_the_graph_is_refused()
    {
        Tensor elsewhere = null;
        var other = Other(() => elsewhere = tf.constant(1f));

        var none = () => (Operation)IntPtr.Zero;
        var foreign = () => Graph._get_operation_by_tf_operation(elsewhere.op);
        var wrongGraph = () => new Operation((IntPtr)elsewhere.op, Graph);
        var noOutput = () => other.GetTensorShape(new TF_Output(elsewhere.op, 1));

        none.Should().Throw<ValueError>().WithMessage("0x0 is no handle of an operation*");
        foreign.Should().Throw<ValueError>().WithMessage("*is not an element of this graph.");
        wrongGraph.Should().Throw<ValueError>().WithMessage("*is not an element of this graph.");
        noOutput.Should().Throw<ValueError>().WithMessage("Output 1 of operation 'Const' does not exist: it has 1 outputs.");
    }

    [Fact]
    public void Inputs_and_consumers_are_found_by_number()
    {
        var parts = tf.split(tf.placeholder(tf.float32, (4, 6), name: "x"), 2, 1);
        var sum = tf.add(parts[1], parts[1]).op;
        var half = tf.negative(parts[1]).op;
        var split = parts[0].op;

        (sum.Input(1).oper, sum.Input(1).index).Should().Be(((IntPtr)split, 1));
        Graph.get_tensor_by_tf_output(sum.Input(0)).Should().BeSameAs(parts[1]);
        Graph.GetTensorShape(split[1]).Should().Be(new Shape(4, 3));
        split.OutputConsumers(1, 10).Should().Equal(sum._tf_input(0), sum._tf_input(1), half._tf_input(0));
        split.OutputConsumers(1, 2).Should().HaveCount(2);
        parts[0].num_consumers(parts[1]._as_tf_output()).Should().Be(3);
        parts[0].num_consumers(parts[0]._as_tf_output()).Should().Be(0);
        split.OutputNumConsumers(1).Should().Be(3);
    }

    [Fact]
    public void A_node_definition_makes_an_operation_under_exactly_its_name()
    {
        var x = tf.placeholder(tf.float32, 2, name: "x");
        var node = new NodeDef { Name = "a/b", Op = "Neg", Device = "/device:CPU:0" };
        node.Attr["T"] = new AttrValue { Type = DataType.DtFloat };
        Operation op = null;

        tf_with(tf.name_scope("scope"), _ => op = new Operation(node, Graph, [x], control_inputs: [tf.no_op("before")]));

        Graph.get_operation_by_name("a/b").Should().Be(op);
        op.node_def.Input.Should().Equal("x", "^scope/before");
        op.Device.Should().Be("/device:CPU:0");
        Graph._add_new_tf_operations().Should().BeEmpty("it is an operation like any other");
        var again = () => new Operation(node, Graph, [x]);
        again.Should().Throw<ValueError>().WithMessage("Duplicate node name in graph: 'a/b'");
    }

    [Fact]
    public void A_node_is_created_and_named_by_its_handle()
    {
        var x = tf.placeholder(tf.float32, 2, name: "x");
        var node = ops._NodeDef("Pack", "pair", new() { ["N"] = new AttrValue { I = 2 }, ["T"] = new AttrValue { Type = DataType.DtFloat } });

        var (handle, _) = ops._create_c_op(Graph, node, [x, x], []);

        Graph._create_op_from_tf_operation(handle).outputs[0].shape.Should().Be(new Shape(2, 2));
        Graph._add_new_tf_operations().Should().BeEmpty();
    }

    [Fact]
    public void Inputs_are_grouped_by_argument()
    {
        Tensor[] inputs = [tf.constant(1f), tf.constant(2f), tf.constant(0)];
        var signature = ops._get_op_def(Graph, "ConcatV2");
        var attrs = new Google.Protobuf.Collections.MapField<string, AttrValue> { ["N"] = new AttrValue { I = 2 } };

        var groups = ops._reconstruct_sequence_inputs(signature, inputs, attrs);

        groups.Select(g => (g.IsList, g.Length)).Should().Equal((true, 2), (false, 1));
        groups[1].Single.Should().BeSameAs(inputs[2]);
        attrs["N"].I = 1;
        ops._reconstruct_sequence_inputs(signature, inputs, attrs)[0].IsList.Should().BeTrue("an argument of one tensor is a list, too");
        attrs["N"].I = 3;
        var tooMany = () => ops._reconstruct_sequence_inputs(signature, inputs, attrs);
        tooMany.Should().Throw<ValueError>().WithMessage("Input 'axis' of 'ConcatV2' takes 1 tensors, 0 are left of 3.");
    }

    [Fact]
    public void A_graph_goes_through_its_handle()
    {
        SafeGraphHandle handle = Graph;

        handle.Should().BeSameAs(Graph.c_graph);
        handle.IsInvalid.Should().BeFalse();
        Other(() => { }).c_graph.DangerousGetHandle().Should().NotBe(handle.DangerousGetHandle());
    }
}
