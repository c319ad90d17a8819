using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.ControlFlow;

/// <summary>Gradients through loops and conditionals, against central differences in float64 and hand calculation.</summary>
public class LoopGradientTests
{
    private static readonly double[] Six = [0.5, -0.3, 1.1, 0.8, -0.9, 0.2];

    [Fact]
    public void A_power_has_the_next_lower_power_as_its_gradient()
    {
        using var program = new GraphProgram();
        var x = tf.placeholder(tf.float64, Shape.Scalar);
        var n = tf.placeholder(tf.int32, Shape.Scalar);
        var y = tf.while_loop(v => v[0] < n, v => new[] { v[0] + 1, v[1] * x }, new[] { tf.constant(0), tf.constant(1.0) })[1];
        var gradient = tf.gradients(y, x)[0];

        // d x^5 / dx = 5 x^4; of x^0 it is 0.
        program.Run<double>(gradient, (x, 3.0), (n, 5)).Should().Be(405);
        program.Run<double>(gradient, (x, 3.0), (n, 0)).Should().Be(0);
    }

    [Fact]
    public void A_loop_of_matrices() => CentralDifference.ShouldAgree(Recurrence, [0.5, -0.3, 0.4, 0.2], new Shape(2, 2));

    [Fact]
    public void A_loop_over_an_input_of_unknown_shape() => CentralDifference.ShouldAgree(Recurrence, [0.5, -0.3, 0.4, 0.2], new Shape(2, 2), Shape.Null);

    [Fact]
    public void A_loop_over_a_batch_of_unknown_size() => CentralDifference.ShouldAgree(
        x => tf.while_loop(v => v[0] < 3, v => new[] { v[0] + 1, tf.tanh(v[1] * x) + x }, new[] { tf.constant(0), x })[1],
        Six,
        new Shape(3, 2),
        new Shape(-1, 2));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_loop_in_a_loop(bool knownShape) => CentralDifference.ShouldAgree(
        x => tf.while_loop(
            v => v[0] < 3,
            v => new[] { v[0] + 1, tf.while_loop(w => w[0] < v[0] + 1, w => new[] { w[0] + 1, tf.tanh(w[1] * x) + v[1] }, new[] { tf.constant(0), v[1] * 0.5 })[1] },
            new[] { tf.constant(0), x })[1],
        Six,
        new Shape(2, 3),
        knownShape ? null : Shape.Null);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_loop_in_a_loop_in_a_loop(bool knownShape) => CentralDifference.ShouldAgree(
        x => Repeat(2, x, a => Repeat(3, a * x, b => Repeat(2, b, c => tf.tanh(c * x) + a) * 0.5)),
        [0.5, -0.3],
        new Shape(2),
        knownShape ? null : Shape.Null);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_conditional_in_a_loop(bool knownShape) => CentralDifference.ShouldAgree(
        x => tf.while_loop(
            v => v[0] < 4,
            v => new[] { v[0] + 1, tf.cond(tf.equal(v[0] % 2, tf.constant(0)), () => v[1] * x, () => tf.tanh(v[1]) + x) },
            new[] { tf.constant(0), x })[1],
        Six,
        new Shape(2, 3),
        knownShape ? null : Shape.Null);

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void A_loop_in_a_conditional(double sign) => CentralDifference.ShouldAgree(
        x => tf.cond(tf.reduce_sum(x) * sign > 0.0, () => Repeat(3, x, a => a * x), () => tf.tanh(x)),
        Six,
        new Shape(2, 3));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_loop_in_a_conditional_in_a_loop(bool knownShape) => CentralDifference.ShouldAgree(
        x => tf.while_loop(
            v => v[0] < 4,
            v => new[] { v[0] + 1, tf.cond(v[0] < 2, () => Repeat(2, v[1], a => a * x), () => v[1] + x) },
            new[] { tf.constant(0), x })[1],
        Six,
        new Shape(2, 3),
        knownShape ? null : Shape.Null);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_variable_that_does_not_depend_on_its_value_before(bool knownShape) => CentralDifference.ShouldAgree(
        x => tf.while_loop(v => v[0] < 3, v => new[] { v[0] + 1, tf.tanh(x * tf.cast(v[0] + 1, tf.float64)) }, new[] { tf.constant(0), x })[1],
        Six,
        new Shape(2, 3),
        knownShape ? null : Shape.Null);

    [Fact]
    public void Variables_that_change_places() => CentralDifference.ShouldAgree(
        x => tf.while_loop(v => v[0] < 3, v => new[] { v[0] + 1, v[2], v[1] * v[2] }, new[] { tf.constant(0), x, tf.tanh(x) })[1],
        Six,
        new Shape(2, 3));

    [Fact]
    public void Rows_that_are_looked_up_in_each_iteration() => CentralDifference.ShouldAgree(
        x => tf.while_loop(v => v[0] < 3, v => new[] { v[0] + 1, (v[1] * 0.5) + tf.tanh(tf.gather(x, v[0])) }, new[] { tf.constant(0), tf.zeros(new Shape(2), tf.float64) })[1],
        Six,
        new Shape(3, 2));

    [Fact]
    public void One_iteration_at_a_time_gives_the_same() => CentralDifference.ShouldAgree(
        x => tf.while_loop(v => v[0] < 3, v => new[] { v[0] + 1, tf.tanh(v[1] * x) }, new[] { tf.constant(0), x }, parallel_iterations: 1)[1],
        Six,
        new Shape(2, 3));

    [Fact]
    public void Two_calls_of_gradients_do_not_disturb_each_other()
    {
        using var program = new GraphProgram();
        var x = tf.placeholder(tf.float64, Shape.Scalar);
        var y = Repeat(3, x, a => a * x);

        var first = tf.gradients(y, x)[0];
        var second = tf.gradients(y * 2.0, x)[0];

        // y = x^4.
        program.Run<double>(first, (x, 2.0)).Should().Be(32);
        program.Run<double>(second, (x, 2.0)).Should().Be(64);
    }

    // x - 0.25 * 2 x halves x.
    [Fact]
    public void A_gradient_is_taken_in_the_body_of_a_loop()
    {
        using var program = new GraphProgram();
        var x = tf.while_loop(v => v[0] < 3, v => new[] { v[0] + 1, v[1] - (0.25 * tf.gradients(tf.square(v[1]), v[1])[0]) }, new[] { tf.constant(0), tf.constant(8.0) })[1];

        program.Run<double>(x).Should().Be(1);
    }

    // The inner loop gives x^4, whose gradient at 1, twice, is 4: 1, 4 * 1^3 = 4, 4 * 4^3 = 256.
    [Fact]
    public void The_gradient_of_a_loop_is_taken_in_the_body_of_a_loop()
    {
        using var program = new GraphProgram();
        var x = tf.while_loop(v => v[0] < 2, v => new[] { v[0] + 1, tf.gradients(Repeat(3, v[1], a => a * v[1]), v[1])[0] }, new[] { tf.constant(0), tf.constant(1.0) })[1];

        program.Run<double>(x).Should().Be(256);
    }

    [Theory]
    [InlineData(true, 6)]
    [InlineData(false, 27)]
    public void A_gradient_is_taken_in_a_branch(bool taken, double expected)
    {
        using var program = new GraphProgram();
        var predicate = tf.placeholder(tf.@bool, Shape.Scalar);
        var x = tf.constant(3.0);
        var y = tf.cond(predicate, () => tf.gradients(tf.square(x), x)[0], () => tf.gradients(Repeat(2, x, a => a * x), x)[0]);

        program.Run<double>(y, (predicate, taken)).Should().Be(expected);
    }

    [Fact]
    public void Arrays_that_an_inner_loop_writes_anew() => CentralDifference.ShouldAgree(
        x => Repeat(2, x, a =>
        {
            var after = tf.while_loop(v => v.Index < 3, v => (v.Index + 1, v.Rows.write(v.Index, tf.tanh(a * tf.cast(v.Index + 1, tf.float64)) + x)), (Index: tf.constant(0), Rows: tf.TensorArray(tf.float64, 3, element_shape: new Shape(2))));
            return after.Rows.read(0) * after.Rows.read(2);
        }),
        [0.5, -0.3],
        new Shape(2));

    [Fact]
    public void No_gradient_passes_a_loop_built_without_back_prop()
    {
        using var program = new GraphProgram();
        var x = tf.placeholder(tf.float64, Shape.Scalar);
        var y = tf.while_loop(v => v[0] < 3, v => new[] { v[0] + 1, v[1] * x }, new[] { tf.constant(0), x }, back_prop: false)[1];

        tf.gradients(y, x).Should().Equal([null]);
    }

    [Fact]
    public void Swapping_is_asked_for_where_values_are_kept()
    {
        using var program = new GraphProgram();
        var x = tf.placeholder(tf.float64, Shape.Scalar);
        var y = tf.while_loop(v => v[0] < 3, v => new[] { v[0] + 1, v[1] * x }, new[] { tf.constant(0), x }, swap_memory: true)[1];

        tf.gradients(y, x);

        program.Graph.Where(o => o.type == "StackPushV2").Should().NotBeEmpty().And.OnlyContain(o => (bool)o.get_attr("swap_memory"));
    }

    [Fact]
    public void A_tensor_that_no_result_depends_on_has_no_gradient()
    {
        using var program = new GraphProgram();
        var x = tf.placeholder(tf.float64, Shape.Scalar);
        var other = tf.placeholder(tf.float64, Shape.Scalar);
        var y = Repeat(3, x, a => a * x);

        tf.gradients(y, other).Should().Equal([null]);
    }

    [Fact]
    public void The_gradient_of_a_gradient_of_a_loop_is_refused()
    {
        using var program = new GraphProgram();
        var x = tf.placeholder(tf.float64, Shape.Scalar);
        var gradient = tf.gradients(Repeat(3, x, a => a * x), x)[0];

        var twice = () => tf.gradients(gradient, x);

        twice.Should().Throw<TypeError>().WithMessage("Second-order gradient for while loops not supported.*");
    }

    // python/ops/control_flow_ops.py, AddForwardLoopCounter and AddBackpropLoopCounter: without these edges two executions of an inner loop could mix their values.
    [Fact]
    public void Executions_of_an_inner_loop_keep_and_take_values_one_after_the_other()
    {
        using var program = new GraphProgram();
        var x = tf.placeholder(tf.float64, Shape.Scalar);
        tf.gradients(Repeat(3, x, a => Repeat(2, a, b => b * x)), x);

        var inner = program.Graph.OperationByName("gradients/f_count_3");
        var lastOfInner = program.Graph.OperationByName("gradients/b_count_7");

        inner.type.Should().Be("Const");
        inner.control_inputs.Select(o => o.name).Should().Contain("gradients/Add");
        lastOfInner.type.Should().Be("Exit");
        lastOfInner.GetControlOutputs().Select(o => o.type).Should().Equal("ControlTrigger");
    }

    private static Tensor Recurrence(Tensor x) => Repeat(3, x, a => tf.tanh(tf.matmul(a, x)));

    private static Tensor Repeat(int times, Tensor start, Func<Tensor, Tensor> step) =>
        tf.while_loop(v => v[0] < times, v => new[] { v[0] + 1, step(v[1]) }, new[] { tf.constant(0), start })[1];
}
