using Tensorflow;
using Tensorflow.Exceptions;
using Tensorflow.Train;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Training;

/// <summary>What optimizers keep, what they refuse in TensorFlow's words, and optimizers of one's own.</summary>
public sealed class OptimizerTests : IDisposable
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

    [Fact]
    public void An_optimizer_of_ones_own_says_how_a_variable_changes()
    {
        var w = tf.Variable(new[] { 1.0f, 2.0f }, name: "w");
        var train = new Descent().minimize(tf.reduce_sum(w * w));
        using var session = tf.Session(_graph);
        session.run(tf.global_variables_initializer());

        session.run(train);

        // The gradient of the squares is [2, 4], and half of it comes off.
        session.run(w.AsTensor()).ToArray<float>().Should().Equal(0, 0);
        train.name.Should().Be("Descent");
    }

    [Fact]
    public void An_optimizer_that_does_not_say_how_is_named()
    {
        var table = tf.Variable(tf.zeros((3, 2)), name: "table");
        var loss = tf.reduce_sum(tf.nn.embedding_lookup(table, tf.constant(new[] { 0, 1 })));

        var minimizing = () => new Descent().minimize(loss);

        minimizing.Should().Throw<NotOkStatusException>().WithMessage("The optimizer 'Descent' (Descent) does not say how to update 'table:0'. Override _apply_sparse for ResourceVariable.");
    }

    private sealed class Descent() : Optimizer(0.5f, use_locking: false, "Descent")
    {
        public override Operation _apply_dense(Tensor grad, ResourceVariable var) => var.assign_sub(grad * LearningRate).op;
    }
}
