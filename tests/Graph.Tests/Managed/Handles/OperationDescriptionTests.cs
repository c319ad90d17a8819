using Reproductions.Tests.Graph.Managed.Values;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Handles;

/// <summary>Operations that are built piece by piece, as the C API builds them.</summary>
public class OperationDescriptionTests : GraphTest
{
    private readonly Status _status = new();

    [Fact]
    public void A_described_graph_runs()
    {
        var x = Placeholder("x", [-1, 2]);
        var sum = Graph.NewOperation("AddN", "sum");
        sum.AddInputList(x._tf_output(0), x._tf_output(0), x._tf_output(0));

        var op = sum.FinishOperation(_status);

        _status.ok().Should().BeTrue();
        op.name.Should().Be("sum");
        op.outputs[0].shape.Should().Be(new Shape(-1, 2));
        using var session = new Session(Graph);
        session.run(op.outputs[0], (x.outputs[0], new[,] { { 1f, 2f } })).ShouldBe(new[,] { { 3f, 6f } });
    }

    [Fact]
    public void Scopes_take_no_part_until_they_are_asked()
    {
        var first = tf.no_op("first");
        tf_with(tf.name_scope("scope"), _ => tf_with(ops.device("/cpu:1"), _ => tf_with(tf.control_dependencies([first]), _ =>
        {
            var x = Placeholder("x", []);
            x.Device.Should().BeEmpty();
            x.control_inputs.Should().BeEmpty();

            Graph._add_new_tf_operations().Should().Equal(x);

            x.Device.Should().Be("/device:CPU:1");
            x.control_inputs.Should().Equal(first);
            Graph._add_new_tf_operations().Should().BeEmpty("it is new once");
        })));
    }

    [Fact]
    public void A_name_that_was_described_is_used()
    {
        Placeholder("Const", []);

        tf.constant(1f).name.Should().Be("Const_1:0");
    }

    [Fact]
    public void Errors_stand_in_the_status()
    {
        Placeholder("x", []);
        (string, string, TF_Code, string)[] wrong =
        [
            ("Placeholder", "x", TF_Code.TF_INVALID_ARGUMENT, "Duplicate node name in graph: 'x'"),
            ("NoSuchOp", "y", TF_Code.TF_NOT_FOUND, "*NoSuchOp*"),
        ];

        wrong.Should().AllSatisfy(w =>
        {
            var description = Graph.NewOperation(w.Item1, w.Item2);
            description.SetAttrType("dtype", tf.float32);

            description.FinishOperation(_status).Should().BeNull();

            _status.Code.Should().Be(w.Item3);
            _status.Message.Should().Match(w.Item4);
        });
        Graph.get_operations().Should().HaveCount(1);
    }

    [Fact]
    public void A_description_is_finished_once()
    {
        var description = Graph.NewOperation("NoOp", "once");
        description.FinishOperation(_status);

        description.FinishOperation(_status).Should().BeNull();

        _status.Code.Should().Be(TF_Code.TF_FAILED_PRECONDITION);
    }

    [Fact]
    public void A_description_goes_through_its_handle()
    {
        var description = new OperationDescription(Graph, "Placeholder", "x");
        IntPtr handle = description;
        OperationDescription same = handle;

        same.SetAttrType("dtype", tf.int64);
        same.SetAttrShape("shape", null);
        var op = description.FinishOperation(_status);

        handle.Should().Be(description.op);
        (op.outputs[0].dtype, op.outputs[0].rank).Should().Be((tf.int64, -1));
        var wrong = () => new OperationDescription(op);
        wrong.Should().Throw<ValueError>().WithMessage("*is no handle of an operation's description*");
    }

    private Operation Placeholder(string name, long[] shape)
    {
        var description = Graph.NewOperation("Placeholder", name);
        description.SetAttrType("dtype", tf.float32);
        description.SetAttrShape("shape", shape);
        return description.FinishOperation(_status);
    }
}
