using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.ControlFlow;

/// <summary>Tensor arrays: what they hold, their gradients against central differences, and what TensorFlow says of wrong use.</summary>
public class TensorArrayTests
{
    private static readonly double[] Six = [0.5, -0.3, 1.1, 0.8, -0.9, 0.2];

    [Fact]
    public void Elements_are_stacked_in_the_order_of_their_indices()
    {
        using var program = new GraphProgram();
        var array = tf.TensorArray(tf.float32, 3).write(2, tf.constant(30f)).write(0, tf.constant(10f)).write(1, tf.constant(20f));

        program.Values<float>(array.stack()).Should().Equal(10f, 20f, 30f);
    }

    [Fact]
    public void An_element_is_read_under_its_index()
    {
        using var program = new GraphProgram();
        var array = tf.TensorArray(tf.float32, 3).unstack(tf.constant(new[] { 1f, 2f, 3f }));

        program.Run<float>(array.read(1)).Should().Be(2f);
        program.Run<float>(array.read(tf.constant(2))).Should().Be(3f);
    }

    [Fact]
    public void Elements_are_gathered_and_scattered_under_indices()
    {
        using var program = new GraphProgram();
        var array = tf.TensorArray(tf.float32, 3, clear_after_read: false).scatter(tf.constant(new[] { 2, 0, 1 }), tf.constant(new[] { 1f, 2f, 3f }));

        program.Values<float>(array.stack()).Should().Equal(2f, 3f, 1f);
        program.Values<float>(array.gather(tf.constant(new[] { 2, 2, 0 }))).Should().Equal(1f, 1f, 2f);
    }

    [Fact]
    public void Pieces_of_different_lengths_are_split_and_joined()
    {
        using var program = new GraphProgram();
        var array = tf.TensorArray(tf.float32, 2, clear_after_read: false, infer_shape: false).split(tf.constant(new[] { 1f, 2f, 3f }), tf.constant(new[] { 1, 2 }));

        program.Values<float>(array.read(1)).Should().Equal(2f, 3f);
        program.Values<float>(array.concat()).Should().Equal(1f, 2f, 3f);
    }

    [Fact]
    public void An_array_of_dynamic_size_grows_with_what_is_written()
    {
        using var program = new GraphProgram();
        var array = tf.TensorArray(tf.float32, 0, dynamic_size: true);

        program.Run<int>(array.size()).Should().Be(0);
        program.Run<int>(array.write(4, tf.constant(1f)).size()).Should().Be(5);
    }

    // 1.13.1 asks the array itself; later versions use a size that is known.
    [Fact]
    public void The_size_of_a_stack_is_asked_of_the_array()
    {
        using var program = new GraphProgram();
        tf.TensorArray(tf.float32, 1).write(0, tf.constant(1f)).stack();

        var size = program.Graph.OperationByName("TensorArrayStack/TensorArraySizeV3");

        ((Tensor[])size.inputs).Select(i => i.name).Should().Equal("TensorArray:0", "TensorArrayWrite/TensorArrayWriteV3:0");
        size.node_def.Attr["_class"].List.S.Select(s => s.ToStringUtf8()).Should().Equal("loc:@TensorArray");
    }

    [Fact]
    public void The_gradient_of_rows_that_are_read_one_by_one() => CentralDifference.ShouldAgree(
        x =>
        {
            var rows = tf.TensorArray(tf.float64, 3).unstack(x);
            return (rows.read(0) * rows.read(2)) + tf.tanh(rows.read(1));
        },
        Six,
        new Shape(3, 2));

    [Fact]
    public void The_gradient_of_scattered_and_gathered_rows() => CentralDifference.ShouldAgree(
        x => tf.TensorArray(tf.float64, 3).scatter(tf.constant(new[] { 2, 0, 1 }), tf.tanh(x)).gather(tf.constant(new[] { 2, 1 })),
        Six,
        new Shape(3, 2));

    [Fact]
    public void The_gradient_of_split_and_joined_rows() => CentralDifference.ShouldAgree(
        x => tf.TensorArray(tf.float64, 2, infer_shape: false).split(tf.tanh(x), tf.constant(new[] { 2, 1 })).concat() * x,
        Six,
        new Shape(3, 2));

    [Fact]
    public void The_gradient_of_what_a_loop_writes() => CentralDifference.ShouldAgree(
        x =>
        {
            var rows = tf.TensorArray(tf.float64, tf.constant(3)).unstack(x);
            var after = tf.while_loop(
                v => v.Index < 3,
                v =>
                {
                    var sum = tf.tanh(v.Sum + rows.read(v.Index));
                    return (v.Index + 1, sum, v.Sums.write(v.Index, sum));
                },
                (Index: tf.constant(0), Sum: tf.zeros(new Shape(2), tf.float64), Sums: tf.TensorArray(tf.float64, 3)));
            return after.Sums.stack();
        },
        Six,
        new Shape(3, 2),
        new Shape(-1, 2));

    [Fact]
    public void Two_calls_of_gradients_have_arrays_of_their_own()
    {
        using var program = new GraphProgram();
        var x = tf.placeholder(tf.float64, new Shape(2));
        var y = tf.TensorArray(tf.float64, 2).unstack(x * x).stack();

        var sum = tf.gradients(y, x)[0] + tf.gradients(y, x)[0];

        // Each is 2 x; one array for both would give twice as much.
        program.Values<double>(sum, (x, new[] { 1.0, 3.0 })).Should().Equal(4.0, 12.0);
    }

    [Fact]
    public void An_element_that_is_cleared_when_read_is_read_once()
    {
        using var program = new GraphProgram();
        var array = tf.TensorArray(tf.float32, 1).write(0, tf.constant(1f));
        var first = array.read(0);
        using var after = program.Graph.control_dependencies([first]);
        after.__enter__();
        var second = array.read(0);

        var run = () => program.Run<float>(second);

        run.Should().Throw<InvalidArgumentError>().WithMessage("*Could not read index 0 twice because it was cleared after a previous read (perhaps try setting clear_after_read = false?).*");
    }

    [Fact]
    public void An_element_that_was_not_written_cannot_be_read()
    {
        using var program = new GraphProgram();
        var read = tf.TensorArray(tf.float32, 2, infer_shape: false).write(0, tf.constant(1f)).read(1);

        var run = () => program.Run<float>(read);

        run.Should().Throw<InvalidArgumentError>().WithMessage("*Could not read from TensorArray index 1.*");
    }

    [Fact]
    public void An_element_of_another_shape_is_refused()
    {
        using var program = new GraphProgram();
        var array = tf.TensorArray(tf.float32, 2).write(0, tf.zeros(new Shape(2)));

        var write = () => array.write(1, tf.zeros(new Shape(3)));

        write.Should().Throw<ValueError>().WithMessage("Inconsistent shapes: saw (3,) but expected (2,) (and infer_shape=True)");
    }

    [Fact]
    public void The_scope_of_gradients_must_be_named_so()
    {
        using var program = new GraphProgram();
        var x = tf.placeholder(tf.float64, new Shape(2));
        var y = tf.TensorArray(tf.float64, 2).unstack(x).stack();

        var differentiate = () => tf.gradients([y], [x], name: "slopes");

        differentiate.Should().Throw<ValueError>().WithMessage("Expected op/tensor name to start with gradients (excluding scope), got: slopes/*");
    }
}
