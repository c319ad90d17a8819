using Tensorflow;
using Tensorflow.Train;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Training;

/// <summary>What optimizers refuse, in TensorFlow's words.</summary>
public sealed class OptimizerErrorTests : IDisposable
{
    private readonly Tensorflow.Graph _graph = tf.Graph().as_default();

    public void Dispose() => _graph.Exit();

    [Fact]
    public void A_loss_without_variables_has_nothing_to_optimize()
    {
        var loss = tf.constant(1.0f);

        var minimizing = () => tf.train.GradientDescentOptimizer(0.1f).minimize(loss);

        minimizing.Should().Throw<ValueError>().WithMessage("No variables to optimize.");
    }

    [Fact]
    public void A_loss_that_reaches_no_variable_names_the_variables_and_itself()
    {
        tf.Variable(1.0f, name: "w");
        var loss = tf.constant(1.0f);

        var minimizing = () => tf.train.GradientDescentOptimizer(0.1f).minimize(loss);

        minimizing.Should().Throw<ValueError>().WithMessage("No gradients provided for any variable, check your graph for ops that do not support gradients, between variables [\"<tf.Variable 'w:0' shape=() dtype=float32_ref>\"] and loss Tensor(\"Const:0\", shape=(), dtype=float32).");
    }

    [Fact]
    public void An_integer_loss_is_of_an_invalid_type()
    {
        var loss = tf.Variable(1, name: "w").AsTensor() * 2;

        var minimizing = () => tf.train.GradientDescentOptimizer(0.1f).minimize(loss);

        minimizing.Should().Throw<ValueError>().WithMessage("Invalid type tf.int32 for mul:0, expected: [tf.float32, tf.float64, tf.float16, tf.bfloat16].");
    }

    [Fact]
    public void Nothing_to_apply_is_refused()
    {
        var applying = () => tf.train.AdamOptimizer(0.1f).apply_gradients(Array.Empty<Tuple<Tensor, IVariableV1>>());

        applying.Should().Throw<ValueError>().WithMessage("No variables provided.");
    }

    [Fact]
    public void An_accumulator_must_start_above_zero()
    {
        var making = () => new AdagradOptimizer(0.1f, initial_accumulator_value: 0);

        making.Should().Throw<ValueError>().WithMessage("initial_accumulator_value must be positive: 0.0");
    }

    [Fact]
    public void A_second_global_step_is_refused()
    {
        tf.train.create_global_step();

        var again = () => tf.train.create_global_step();

        again.Should().Throw<ValueError>().WithMessage("\"global_step\" already exists.");
    }

    [Fact]
    public void Slots_are_found_by_name_and_variable()
    {
        var w = tf.Variable(new[] { 1.0f, 2.0f }, name: "w");
        var optimizer = tf.train.RMSPropOptimizer(0.1f, centered: true);

        optimizer.minimize(tf.reduce_sum(w.AsTensor()));

        optimizer.get_slot_names().Should().Equal("mg", "momentum", "rms");
        optimizer.get_slot(w, "mg").Op.name.Should().Be("w/RMSProp_1");
        optimizer.get_slot(w, "m").Should().BeNull();
    }
}
