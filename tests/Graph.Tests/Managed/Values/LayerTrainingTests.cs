using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Values;

/// <summary>A step of training through layers, losses and batch normalization; worked out by hand.</summary>
public class LayerTrainingTests
{
    [Fact]
    public void A_step_down_the_loss_of_a_dense_layer_is_the_one_worked_out_by_hand()
    {
        var graph = tf.Graph().as_default();
        var x = tf.constant(new[,] { { 1f }, { 2f } });
        var y = tf.constant(new[,] { { 2f }, { 4f } });
        var guess = tf.layers.dense(x, 1, use_bias: false, kernel_initializer: tf.constant_initializer(0.5f));
        var loss = tf.losses.mean_squared_error(y, guess);
        var train = tf.train.GradientDescentOptimizer(0.1f).minimize(loss);
        var init = tf.global_variables_initializer();
        using var session = new Session(graph);
        graph.Exit();
        session.run(init);

        // ((0.5 - 2)² + (1 - 4)²) / 2; the slope is (2 · -1.5 · 1 + 2 · -3 · 2) / 2 = -7.5.
        session.run(loss).ShouldBe(5.625f);
        session.run(train);

        session.run(graph.get_tensor_by_name("dense/kernel/read:0")).ShouldBe(new[,] { { 1.25f } });
    }

    [Fact]
    public void A_step_that_depends_on_the_update_ops_moves_the_moments()
    {
        var graph = tf.Graph().as_default();
        var x = tf.constant(new[,] { { 1f }, { 3f } });
        var normal = tf.layers.batch_normalization(x, momentum: 0.5f, training: true);
        var loss = tf.losses.mean_squared_error(tf.zeros((2, 1)), normal);
        Operation train = null;
        tf_with(tf.control_dependencies([.. tf.get_collection<Operation>(tf.GraphKeys.UPDATE_OPS)]), _ => train = tf.train.GradientDescentOptimizer(0.1f).minimize(loss));
        var init = tf.global_variables_initializer();
        using var session = new Session(graph);
        graph.Exit();
        session.run(init);

        session.run(train);

        session.run(graph.get_tensor_by_name("batch_normalization/moving_mean/read:0")).ShouldBe(new[] { 1f });
        session.run(graph.get_tensor_by_name("batch_normalization/moving_variance/read:0")).ShouldBe(new[] { 1f });
    }
}
