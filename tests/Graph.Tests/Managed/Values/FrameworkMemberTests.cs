using Tensorflow;
using Tensorflow.Exceptions;
using Tensorflow.Operations.Activation;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Values;

/// <summary>Members of graph, operation, tensor, slice, shape and ops that programs use besides the functions.</summary>
public class FrameworkMemberTests : IDisposable
{
    private readonly Tensorflow.Graph _graph = tf.Graph().as_default();

    public void Dispose() => _graph.Exit();

    [Fact]
    public void A_registered_gradient_goes_before_the_built_in_one()
    {
        var x = tf.placeholder(tf.float32, 2, name: "x");
        var y = tf.nn.softsign(x);
        ops.RegisterGradientFunction("Softsign", (_, grads) => [grads[0] * 7f]);
        try
        {
            var gradient = tf.gradients(y, x)[0];
            using var session = new Session(_graph);

            session.run(gradient, (x, new[] { 1f, 2f })).ShouldBe(new[] { 7f, 7f });
            ops.get_gradient_function(y.op).Should().NotBeNull();
        }
        finally
        {
            ops.gradientFunctions.Remove("Softsign");
        }
    }

    [Fact]
    public void A_type_that_is_registered_to_have_no_gradient_has_none()
    {
        var x = tf.placeholder(tf.float32, 2, name: "x");
        ops.RegisterNoGradientFunction("Softplus");
        try
        {
            tf.gradients(tf.nn.softplus(x), x)[0].Should().BeNull();
        }
        finally
        {
            ops.gradientFunctions.Remove("Softplus");
        }
    }

    [Fact]
    public void The_lengths_of_an_operations_arguments_are_those_of_its_lists()
    {
        var concat = tf.concat([tf.constant(new[] { 1 }), tf.constant(new[] { 2, 3 })], 0).op;
        var split = tf.split(tf.constant(new[] { 1, 2, 3 }), 3, 0)[0].op;

        var ask = () => concat.InputListLength("nothing");

        concat.InputListLength("values").Should().Be(2);
        concat.InputListLength("axis").Should().Be(1);
        split.OutputListLength("output").Should().Be(3);
        ask.Should().Throw<InvalidArgumentError>().WithMessage("Input arg 'nothing' not found");
    }

    [Fact]
    public void The_graph_of_tensors_is_found_and_two_graphs_are_refused()
    {
        var here = tf.constant(1f);
        using var other = new OtherGraph();

        var mix = () => ops._get_graph_from_inputs(here, other.One);

        ops._get_graph_from_inputs(here).Should().BeSameAs(_graph);
        ops._get_graph_from_inputs(new Tensors(other.One)).Should().BeSameAs(other.One.graph);
        mix.Should().Throw<ValueError>().WithMessage("*must be from the same graph as*");
    }

    [Fact]
    public void Operations_are_found_by_name_and_numbered()
    {
        var before = _graph._next_id();
        var one = tf.constant(1f, name: "one");

        _graph._get_operation_by_name_unsafe("one").Should().Be(one.op);
        _graph._get_operation_by_name_unsafe("two").Should().BeNull();
        one.op._id.Should().Be(before);
        ops.uid().Should().NotBe(ops.uid());
    }

    [Fact]
    public void A_scope_of_control_dependencies_knows_its_operations()
    {
        var first = tf.constant(1f);
        var scope = tf.control_dependencies([first]);
        Tensor inside = null;

        tf_with(scope, _ => inside = tf.constant(2f));

        scope.op_in_group(inside).Should().BeTrue();
        scope.op_in_group(first).Should().BeFalse();
    }

    [Fact]
    public void Slices_move_compare_and_are_written()
    {
        var slice = new Slice(1, 4);
        slice++;

        slice.Should().Be(new Slice(2, 5));
        (slice == new Slice(2, 5)).Should().BeTrue();
        (slice != Slice.Index(2)).Should().BeTrue();
        new Slice(0, 5, 2).GetSize().Should().Be(3);
        Slice.FormatSlices(slice, Slice.All, Slice.Ellipsis).Should().Be("2:5,:,...");
    }

    [Fact]
    public void Shapes_give_parts_of_themselves()
    {
        var (rows, columns) = new Shape(3, 4);

        (rows, columns).Should().Be((3, 4));
        new Shape(2, 3, 4).Slice(1, 2).Should().Equal(3, 4);
        new Shape(2, 3).Flatten().Should().Equal(2, 3);
        tf.placeholder(tf.float32, (-1, 3))._shape_tuple().Should().Equal(-1, 3);
    }

    [Fact]
    public void What_cannot_be_done_is_refused_and_not_ignored()
    {
        Action[] calls =
        [
            () => tf.FIFOQueue(1, [tf.int32], names: ["a"]),
            () => tf.image.convert_image_dtype(tf.constant(new[] { 2f }), tf.byte8, saturate: true),
            () => tf.image.resize_bilinear(tf.zeros((1, 1, 1, 1)), tf.constant(new[] { 2, 2 }), half_pixel_centers: true),
            () => tf.math.bincount(tf.constant(new[] { 1 }), binary_output: true),
            () => Tensorflow.NumPy.np.maximum(1, 2, axis: 0),
        ];

        calls.Should().AllSatisfy(c => c.Should().Throw<UnimplementedError>());
    }

    [Fact]
    public void Bytes_of_text_are_those_of_UTF8() => tf.compat.as_bytes("é").ToByteArray().Should().Equal(0xc3, 0xa9);

    [Fact]
    public void Activations_of_layers_are_the_functions_of_their_names()
    {
        IActivation[] activations = [tf.nn.relu(), tf.nn.swish(), tf.nn.tanh(), tf.nn.softmax(), tf.nn.sigmoid()];

        var built = activations.Select(a => a.Activate(tf.constant(new[,] { { 1f } })).op.type);

        built.Should().Equal("Relu", "Mul", "Tanh", "Softmax", "Sigmoid");
    }

    [Fact]
    public void Lazy_assignments_change_a_variable_when_they_run()
    {
        var v = tf.Variable(1f);
        v.assign_lazy_load(tf.constant(5f));
        v.assign_sub_lazy_load(tf.constant(2f));
        var init = tf.global_variables_initializer();
        using var session = new Session(_graph);
        session.run(init);

        session.run(_graph.get_operation_by_name("AssignSub"));

        session.run(v.read_value_no_copy()).ShouldBe(-1f);
        v.handle_name.Should().Be("Variable:0");
    }

    [Fact]
    public void The_name_of_the_next_variable_scope_is_told()
    {
        tf_with(tf.variable_scope((string)null, "dense"), _ => { });

        variable_scope._get_unique_variable_scope("dense").Should().Be("dense_1");
        variable_scope._get_trainable_value(VariableSynchronization.OnRead, null).Should().BeFalse();
    }

    /// <summary>Another graph with a constant.</summary>
    private sealed class OtherGraph : IDisposable
    {
        private readonly Tensorflow.Graph _other = tf.Graph().as_default();

        public OtherGraph()
        {
            One = tf.constant(1f);
            _other.Exit();
        }

        public Tensor One { get; }

        public void Dispose() => GC.SuppressFinalize(this);
    }
}
