using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Handles;

/// <summary>What a graph keeps of its operations, and colocation by calls.</summary>
public class GraphRegisterTests : GraphTest
{
    [Fact]
    public void The_register_follows_the_graph()
    {
        var one = tf.constant(1f, name: "one");
        tf.import_graph_def(Other(() => tf.constant(2f, name: "two")).as_graph_def());

        Graph._nodes_by_name.Keys.Should().BeEquivalentTo("one", "import/two");
        Graph._nodes_by_name["one"].Should().BeSameAs(one.op);
        Graph._version.Should().Be(2);
        Graph._add_op(one.op);
        Graph._version.Should().Be(2);
    }

    [Fact]
    public void An_operation_of_another_graph_is_not_registered()
    {
        Tensor elsewhere = null;
        Other(() => elsewhere = tf.constant(1f));

        Graph.Invoking(g => g._add_op(elsewhere.op)).Should().Throw<ValueError>();
    }

    [Fact]
    public void Control_dependencies_skip_what_an_input_waited_for()
    {
        var before = tf.no_op("before");
        var free = tf.constant(1f);
        Tensor inside = null;

        tf_with(tf.control_dependencies([before]), _ =>
        {
            inside = tf.constant(2f);
            Graph._control_dependencies_for_inputs([free]).Should().Equal(before);
            Graph._control_dependencies_for_inputs([inside]).Should().BeEmpty("it waits for it already");
            Graph._record_op_seen_by_control_dependencies(free.op);
            Graph._control_dependencies_for_inputs([free]).Should().BeEmpty();
        });
    }

    [Fact]
    public void Operations_of_a_loop_know_it()
    {
        Tensor inside = null;
        var result = tf.while_loop(i => tf.less(i, 3), i => inside = tf.add(i, 1), tf.constant(0));

        inside.op.GetWhileContext().Should().NotBeNull();
        inside.op.GetWhileContext().Should().BeSameAs(inside.op._get_control_flow_context());
        result.op.GetWhileContext().Should().BeSameAs(inside.op.GetWhileContext(), "an Exit belongs to its loop");
        tf.constant(1f).op.GetWhileContext().Should().BeNull();
        var inputs = inside.op.node_def.Input.ToArray();
        inside.op._control_flow_post_processing();
        inside.op.node_def.Input.Should().Equal(inputs);
    }

    [Fact]
    public void The_context_is_entered_by_the_field_and_by_the_method()
    {
        ControlFlowContext context = null;
        tf.while_loop(i => tf.less(i, 3), i =>
        {
            context = Graph._control_flow_context;
            return tf.add(i, 1);
        }, tf.constant(0));

        context.Should().NotBeNull();
        Graph._control_flow_context.Should().BeNull();
        Graph._set_control_flow_context(context);
        Graph._control_flow_context.Should().BeSameAs(context);
    }

    [Fact]
    public void Colocation_lasts_until_it_is_left()
    {
        var place = tf.constant(1f, name: "place");
        var v = tf.Variable(1f, name: "v");

        ops.colocate_with(place);
        var near = tf.constant(2f);
        ops.colocate_with((IVariableV1)v, ignore_existing: true);
        var atVariable = tf.constant(2f);
        ops.colocate_with(near.op);
        var both = tf.constant(2f);
        ops.colocate_with(ignore_existing: true);
        var free = tf.constant(3f);

        near.op.get_attr_list<string>("_class").Should().Equal("loc:@place");
        atVariable.op.get_attr_list<string>("_class").Should().Equal("loc:@v");
        both.op.get_attr_list<string>("_class").Should().Equal("loc:@place", "loc:@v");
        free.op.node_def.Attr.Should().NotContainKey("_class");
    }

    [Fact]
    public void There_must_be_something_to_live_with()
    {
        var nothing = () => ops.colocate_with();

        nothing.Should().Throw<ValueError>().WithMessage("Trying to reset colocation (op is None) but ignore_existing is not True");
    }
}
