using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.ControlFlow;

/// <summary>What loops, cases and functions over rows compute, against the same calculation in C# or by hand.</summary>
public class ControlFlowValueTests
{
    [Fact]
    public void A_loop_of_one_variable()
    {
        using var program = new GraphProgram();
        var i = tf.while_loop(v => v < 10, v => v + 3, tf.constant(0));

        program.Run<int>(i).Should().Be(12);
    }

    [Fact]
    public void A_loop_whose_condition_does_not_hold_gives_what_entered()
    {
        using var program = new GraphProgram();
        var i = tf.while_loop(v => v < 10, v => v + 3, tf.constant(11));

        program.Run<int>(i).Should().Be(11);
    }

    [Fact]
    public void A_loop_of_several_variables()
    {
        using var program = new GraphProgram();
        var v = tf.while_loop(w => w[0] < 10, w => new[] { w[0] + 1, w[2], w[1] + w[2] }, new[] { tf.constant(0), tf.constant(0), tf.constant(1) });

        // Fibonacci: F(10) and F(11).
        program.Run<int>(v[1]).Should().Be(55);
        program.Run<int>(v[2]).Should().Be(89);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 9)]
    [InlineData(9, 12)]
    public void A_loop_ends_after_its_maximum_of_iterations(int maximum, int expected)
    {
        using var program = new GraphProgram();
        var v = tf.while_loop(w => w[0] < 10, w => new[] { w[0] + 3 }, new[] { tf.constant(0) }, maximum_iterations: maximum);

        program.Run<int>(v[0]).Should().Be(expected);
    }

    [Fact]
    public void The_limit_may_be_a_tensor()
    {
        using var program = new GraphProgram();
        var limit = tf.placeholder(tf.int64, Shape.Scalar);
        var v = tf.while_loop(w => w[0] < 10, w => new[] { w[0] + 3 }, new[] { tf.constant(0) }, maximum_iterations: limit);

        program.Run<int>(v[0], (limit, 2L)).Should().Be(6);
    }

    [Fact]
    public void A_variable_grows_where_its_invariant_allows_it()
    {
        using var program = new GraphProgram();
        var rows = tf.while_loop(
            v => v[0] < 3,
            v => new[] { v[0] + 1, tf.TensorArray(tf.float32, 2, element_shape: new Shape(-1)).write(0, v[1]).write(1, v[1]).concat() },
            new[] { tf.constant(0), tf.ones(new Shape(1)) },
            [Shape.Scalar, new Shape(-1)])[1];

        rows.shape.dims.Should().Equal(-1);
        program.Values<float>(rows).Should().HaveCount(8).And.OnlyContain(e => e == 1f);
    }

    [Fact]
    public void A_loop_in_a_loop_runs_anew_in_each_iteration()
    {
        using var program = new GraphProgram();
        var sum = tf.while_loop(
            v => v[0] < 4,
            v => new[] { v[0] + 1, tf.while_loop(w => w[0] < v[0], w => new[] { w[0] + 1, w[1] + w[0] }, new[] { tf.constant(0), v[1] })[1] },
            new[] { tf.constant(0), tf.constant(0) })[1];

        // 0 + (0) + (0 + 1) + (0 + 1 + 2).
        program.Run<int>(sum).Should().Be(4);
    }

    [Fact]
    public void Nested_tuples_of_variables_come_back_as_they_were_given()
    {
        using var program = new GraphProgram();
        var after = tf.while_loop(
            v => v.Index < 3,
            v => (v.Index + 1, (v.Pair.B, v.Pair.A + v.Pair.B)),
            (Index: tf.constant(0), Pair: (A: tf.constant(1), B: tf.constant(2))));

        // (1, 2), (2, 3), (3, 5), (5, 8).
        program.Run<int>(after.Pair.A).Should().Be(5);
        program.Run<int>(after.Pair.B).Should().Be(8);
    }

    [Fact]
    public void What_a_control_dependency_outside_asks_for_runs_before_the_loop_does()
    {
        using var program = new GraphProgram();
        var counter = tf.Variable(0, name: "counter");
        var step = tf.assign(counter, tf.constant(7));
        Tensor read;
        using (var after = program.Graph.control_dependencies([step]))
        {
            after.__enter__();
            read = tf.while_loop(v => v[0] < 2, v => new[] { v[0] + 1, v[1] + 1 }, new[] { tf.constant(0), tf.identity(counter.AsTensor(as_ref: true)) })[1];
        }

        program.Run<int>(read).Should().Be(9);
    }

    [Theory]
    [InlineData(0, 10f)]
    [InlineData(1, 20f)]
    [InlineData(5, -1f)]
    public void A_case_gives_the_first_result_whose_predicate_holds(int x, float expected)
    {
        using var program = new GraphProgram();
        var input = tf.placeholder(tf.int32, Shape.Scalar);
        var result = tf.@case([(input < 1, () => tf.constant(10f)), (input < 2, () => tf.constant(20f))], () => tf.constant(-1f));

        program.Run<float>(result, (input, x)).Should().Be(expected);
    }

    [Fact]
    public void A_case_without_default_fails_where_no_predicate_holds()
    {
        using var program = new GraphProgram();
        var input = tf.placeholder(tf.int32, Shape.Scalar);
        var result = tf.@case([(input < 1, () => tf.constant(10f)), (input < 2, () => tf.constant(20f))]);

        var none = () => program.Run<float>(result, (input, 5));

        program.Run<float>(result, (input, 1)).Should().Be(20f);
        none.Should().Throw<InvalidArgumentError>().WithMessage("*assertion failed: [Input error: None of conditions evaluated as True:]*");
    }

    [Fact]
    public void An_exclusive_case_fails_where_several_predicates_hold()
    {
        using var program = new GraphProgram();
        var input = tf.placeholder(tf.int32, Shape.Scalar);
        var result = tf.@case([(input < 1, () => tf.constant(10f)), (input < 2, () => tf.constant(20f))], () => tf.constant(-1f), exclusive: true);

        var both = () => program.Run<float>(result, (input, 0));

        program.Run<float>(result, (input, 1)).Should().Be(20f);
        both.Should().Throw<InvalidArgumentError>().WithMessage("*assertion failed: [Input error: exclusive=True: more than 1 conditions (Less:0, Less_1:0) evaluated as True:] [1 1]*");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_function_is_mapped_over_rows(bool knownSize)
    {
        using var program = new GraphProgram();
        var x = tf.placeholder(tf.float64, knownSize ? new Shape(3, 2) : Shape.Null);
        var y = tf.map_fn(r => r * r, x);

        program.Values<double>(y, (x, new NDArray(new double[] { 1, 2, 3, 4, 5, 6 }, new Shape(3, 2)))).Should().Equal(1, 4, 9, 16, 25, 36);
    }

    [Theory]
    [InlineData(false, new double[] { 1, 3, 6, 10 })]
    [InlineData(true, new double[] { 10, 9, 7, 4 })]
    public void A_scan_gives_every_sum_on_the_way(bool reverse, double[] expected)
    {
        using var program = new GraphProgram();
        var x = tf.placeholder(tf.float64, new Shape(4));

        program.Values<double>(tf.scan((s, r) => s + r, x, reverse: reverse), (x, new double[] { 1, 2, 3, 4 })).Should().Equal(expected);
    }

    [Fact]
    public void A_scan_begins_with_its_initializer()
    {
        using var program = new GraphProgram();
        var x = tf.placeholder(tf.float64, new Shape(-1));

        program.Values<double>(tf.scan((s, r) => s - r, x, tf.constant(10.0)), (x, new double[] { 1, 2, 3 })).Should().Equal(9, 7, 4);
        program.Values<double>(tf.scan((s, r) => s - r, x, tf.constant(10.0), reverse: true), (x, new double[] { 1, 2, 3 })).Should().Equal(4, 5, 7);
    }

    [Fact]
    public void Folds_go_from_the_left_and_from_the_right()
    {
        using var program = new GraphProgram();
        var x = tf.placeholder(tf.float64, new Shape(-1));
        FeedItem feed = (x, new double[] { 1, 2, 4 });

        // (1 - 2) - 4 and (4 - 2) - 1; then from 10.
        program.Run<double>(tf.foldl((s, r) => s - r, x), feed).Should().Be(-5);
        program.Run<double>(tf.foldr((s, r) => s - r, x), feed).Should().Be(1);
        program.Run<double>(tf.foldl((s, r) => s * 2.0 - r, x, tf.constant(10.0)), feed).Should().Be(68);
        program.Run<double>(tf.foldr((s, r) => s * 2.0 - r, x, tf.constant(10.0)), feed).Should().Be(59);
    }

    [Fact]
    public void The_gradients_of_functions_over_rows_are_those_of_small_steps()
    {
        double[] six = [0.5, -0.3, 1.1, 0.8, -0.9, 0.2];

        CentralDifference.ShouldAgree(x => tf.map_fn(r => tf.tanh(r) * r, x), six, new Shape(3, 2), Shape.Null);
        CentralDifference.ShouldAgree(x => tf.scan((s, r) => tf.tanh(s * r) + s, x), six, new Shape(3, 2));
        CentralDifference.ShouldAgree(x => tf.scan((s, r) => tf.tanh(s * r) + s, x, reverse: true), six, new Shape(3, 2), new Shape(-1, 2));
        CentralDifference.ShouldAgree(x => tf.foldl((s, r) => tf.tanh(s) * r, x), six, new Shape(3, 2));
        CentralDifference.ShouldAgree(x => tf.foldr((s, r) => tf.tanh(s) - r, x), six, new Shape(3, 2));
    }
}
