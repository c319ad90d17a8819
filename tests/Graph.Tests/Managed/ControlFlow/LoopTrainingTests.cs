using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.ControlFlow;

/// <summary>Variables that a loop reads are trained through it.</summary>
public class LoopTrainingTests
{
    private const double Rate = 0.125;

    // y = x w^3 with x = 1: the step is rate * 3 w^2, from w = 2 that is 1.5.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_variable_takes_a_step(bool isResource)
    {
        using var program = new GraphProgram();
        var w = tf.compat.v1.get_variable("w", Shape.Scalar, tf.float64, initializer: tf.constant_initializer(2.0), use_resource: isResource);
        var y = tf.while_loop(v => v[0] < 3, v => new[] { v[0] + 1, v[1] * w.AsTensor() }, new[] { tf.constant(0), tf.constant(1.0) })[1];
        var train = tf.train.GradientDescentOptimizer((float)Rate).minimize(y);

        program.Do(tf.global_variables_initializer());
        program.Do(train);

        program.Run<double>(w.AsTensor()).Should().Be(2 - (Rate * 12));
    }

    // Rows 0 and 2 are looked up, row 0 twice; the sum's gradient is 1 for each time.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Rows_that_are_looked_up_take_a_step(bool isResource)
    {
        using var program = new GraphProgram();
        var rows = tf.compat.v1.get_variable("rows", new Shape(3, 2), tf.float32, initializer: tf.ones_initializer, use_resource: isResource);
        var wanted = tf.constant(new[] { 0, 2, 0 });
        var sum = tf.while_loop(
            v => v[0] < 3,
            v => new[] { v[0] + 1, v[1] + tf.gather(rows.AsTensor(), tf.gather(wanted, v[0])) },
            new[] { tf.constant(0), tf.zeros(new Shape(2), tf.float32) })[1];
        var train = tf.train.GradientDescentOptimizer((float)Rate).minimize(tf.reduce_sum(sum));

        program.Do(tf.global_variables_initializer());
        program.Do(train);

        program.Values<float>(rows.AsTensor()).Should().Equal(0.75f, 0.75f, 1, 1, 0.875f, 0.875f);
    }

    // As above, with as many rows in an iteration as are asked for.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Rows_of_an_unknown_number_take_a_step(bool isResource)
    {
        using var program = new GraphProgram();
        var rows = tf.compat.v1.get_variable("rows", new Shape(3, 2), tf.float32, initializer: tf.ones_initializer, use_resource: isResource);
        var wanted = tf.placeholder(tf.int32, new Shape(-1));
        var sum = tf.while_loop(v => v[0] < 2, v => new[] { v[0] + 1, v[1] + tf.reduce_sum(tf.nn.embedding_lookup(rows, wanted)) }, new[] { tf.constant(0), tf.constant(0f) })[1];
        var train = tf.train.GradientDescentOptimizer((float)Rate).minimize(sum);

        program.Do(tf.global_variables_initializer());
        program.Do(train, (wanted, new[] { 0, 2, 0 }));

        program.Values<float>(rows.AsTensor()).Should().Equal(0.5f, 0.5f, 1, 1, 0.75f, 0.75f);
    }

    // Only the branch that is taken reads its variable.
    [Theory]
    [InlineData(true, 0.75, 3)]
    [InlineData(false, 1, 2.5)]
    public void The_variable_of_the_branch_that_is_taken_takes_a_step(bool holds, double first, double second)
    {
        using var program = new GraphProgram();
        var predicate = tf.placeholder(tf.@bool, Shape.Scalar);
        var a = tf.compat.v1.get_variable("a", Shape.Scalar, tf.float64, initializer: tf.constant_initializer(1.0), use_resource: true);
        var b = tf.compat.v1.get_variable("b", Shape.Scalar, tf.float64, initializer: tf.constant_initializer(3.0));
        var y = tf.cond(predicate, () => a.AsTensor() * 2.0, () => b.AsTensor() * 4.0);
        var train = tf.train.GradientDescentOptimizer((float)Rate).minimize(y);

        program.Do(tf.global_variables_initializer());
        program.Do(train, (predicate, holds));

        program.Run<double>(a.AsTensor()).Should().Be(first);
        program.Run<double>(b.AsTensor()).Should().Be(second);
    }
}
