using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Values;

/// <summary>
/// Layers: the names of their variables and operations are those that programs of TensorFlow 1.13.1 refer to; the numbers are worked out by hand.
/// </summary>
public class LayerTests
{
    private static readonly IInitializer Halves = tf.constant_initializer(0.5f);

    [Fact]
    public void A_dense_layer_has_a_kernel_and_a_bias_and_a_name_of_its_own() => InAGraph(graph =>
    {
        var x = tf.placeholder(tf.float32, (-1, 3), name: "x");

        var first = tf.layers.dense(x, 2, tf.nn.relu());
        tf.layers.dense(first, 1, name: "out", use_bias: false);
        tf.layers.dense(first, 1);

        tf.global_variables().Select(v => v.Name).Should().Equal("dense/kernel:0", "dense/bias:0", "out/kernel:0", "dense_1/kernel:0", "dense_1/bias:0");
        graph.get_operations().Select(o => o.name).Should().Contain(["dense/kernel/Initializer/random_uniform", "dense/bias/Initializer/zeros", "dense/MatMul", "dense/BiasAdd", "dense/Relu", "out/MatMul", "dense_1/MatMul"]);
        first.shape.Should().Be(new Shape(-1, 2));
    });

    [Fact]
    public void A_dense_layer_of_rank_three_sums_over_the_last_axis() => InAGraph(graph =>
    {
        var x = tf.placeholder_with_default(new[,,] { { { 1f, 2f }, { 3f, 4f } } }, [-1, 2, 2]);
        var y = tf.layers.dense(x, 1, kernel_initializer: Halves, bias_initializer: tf.ones_initializer);

        Run(graph, y).ShouldBe(new[,,] { { { 2.5f }, { 4.5f } } });
        y.shape.Should().Be(new Shape(-1, 2, 1));
        graph.get_operations().Select(o => o.name).Should().Contain(["dense/Tensordot/MatMul", "dense/Tensordot/concat_1", "dense/Tensordot", "dense/BiasAdd"]);
    });

    [Fact]
    public void A_bias_is_a_variable_or_a_tensor() => InAGraph(graph =>
    {
        var x = tf.constant(new[,] { { 1f, 2f } });
        ResourceVariable bias = tf.Variable(new[] { 10f, 20f });

        Run(graph, tf.nn.bias_add(x, bias)).ShouldBe(new[,] { { 11f, 22f } });
        Run(graph, tf.nn.bias_add(x, bias.AsTensor())).ShouldBe(new[,] { { 11f, 22f } });
    });

    [Fact]
    public void A_layer_that_is_reused_has_the_same_variables() => InAGraph(graph =>
    {
        var x = tf.constant(new[,] { { 1f } });

        tf.layers.dense(x, 1, name: "shared");
        tf.layers.dense(x, 1, name: "shared", reuse: true);

        tf.global_variables().Should().HaveCount(2);
        graph.get_operations().Select(o => o.name).Should().Contain(["shared/MatMul", "shared_1/MatMul"]);
    });

    [Fact]
    public void A_convolution_sums_windows() => InAGraph(graph =>
    {
        var x = tf.reshape(tf.constant(new[] { 1f, 2f, 3f, 4f }), (1, 2, 2, 1));
        var y = tf.layers.conv2d(x, 1, [2], activation: tf.nn.relu(), kernel_initializer: Halves);

        Run(graph, y).ShouldBe(new[,,,] { { { { 5f } } } });
        tf.global_variables().Select(v => v.Name).Should().Equal("conv2d/kernel:0", "conv2d/bias:0");
        graph.get_operations().Select(o => o.name).Should().Contain(["conv2d/dilation_rate", "conv2d/Conv2D", "conv2d/BiasAdd", "conv2d/Relu"]);
    });

    [Fact]
    public void Pools_flatten_and_dropout_without_training() => InAGraph(graph =>
    {
        var x = tf.reshape(tf.constant(new[] { 1f, 2f, 3f, 6f }), (1, 2, 2, 1));

        var largest = tf.layers.max_pooling2d(x, [2, 2], [2, 2]);
        var mean = tf.layers.average_pooling2d(x, [2, 2], [2, 2]);
        var flat = tf.layers.flatten(x);
        var same = tf.layers.dropout(flat, 0.9f);

        Run(graph, largest).ShouldBe(new[,,,] { { { { 6f } } } });
        Run(graph, mean).ShouldBe(new[,,,] { { { { 3f } } } });
        Run(graph, same).ShouldBe(new[,] { { 1f, 2f, 3f, 6f } });
        (largest.name, mean.name, flat.name, same.name).Should().Be(("max_pooling2d/MaxPool:0", "average_pooling2d/AvgPool:0", "flatten/Reshape:0", "dropout/Identity:0"));
    });

    [Fact]
    public void Flatten_of_a_batch_that_is_not_known_reads_it_when_it_runs() => InAGraph(graph =>
    {
        var x = tf.placeholder(tf.float32, (-1, 2, 2), name: "x");

        var flat = tf.layers.flatten(x);

        flat.shape.Should().Be(new Shape(-1, 4));
        graph.get_operations().Select(o => o.name).Should().Equal("x", "flatten/Shape", "flatten/strided_slice/stack", "flatten/strided_slice/stack_1", "flatten/strided_slice/stack_2", "flatten/strided_slice", "flatten/Reshape/shape/1", "flatten/Reshape/shape", "flatten/Reshape");
    });

    [Fact]
    public void Batch_normalization_trains_by_the_batch_and_moves_its_moments() => InAGraph(graph =>
    {
        var x = tf.constant(new[,] { { 1f }, { 3f } });
        var y = tf.layers.batch_normalization(x, momentum: 0.75f, epsilon: 1f, training: true);
        var updates = tf.get_collection<Operation>(tf.GraphKeys.UPDATE_OPS);
        using var session = new Session(graph);
        session.run(tf.global_variables_initializer());

        // Mean 2, variance 1: (x - 2) / sqrt(1 + 1).
        session.run(y).ShouldBe(new[,] { { -MathF.Sqrt(0.5f) }, { MathF.Sqrt(0.5f) } });
        updates.ForEach(u => session.run(u));

        updates.Select(u => u.name).Should().Equal("batch_normalization/AssignMovingAvg", "batch_normalization/AssignMovingAvg_1");
        session.run(Variable("moving_mean")).ShouldBe(new[] { 0.5f });
        session.run(Variable("moving_variance")).ShouldBe(new[] { 1f });
        tf.global_variables().Select(v => v.Name).Should().Equal("batch_normalization/gamma:0", "batch_normalization/beta:0", "batch_normalization/moving_mean:0", "batch_normalization/moving_variance:0");
        tf.trainable_variables().Select(v => v.Name).Should().Equal("batch_normalization/gamma:0", "batch_normalization/beta:0");
    });

    [Theory]
    [InlineData(true, -0.70710678f)]
    [InlineData(false, 0.70710678f)]
    public void Batch_normalization_of_images_asks_a_fed_flag(bool training, float first) => InAGraph(graph =>
    {
        var flag = tf.placeholder(tf.@bool, new Shape(Array.Empty<int>()), name: "training");
        var x = tf.reshape(tf.constant(new[] { 1f, 3f }), (1, 1, 2, 1));
        var y = tf.layers.batch_normalization(x, epsilon: 1f, training: flag);
        var updates = tf.get_collection<Operation>(tf.GraphKeys.UPDATE_OPS);
        using var session = new Session(graph);
        session.run(tf.global_variables_initializer());

        var result = session.run(y, (flag, training));
        updates.ForEach(u => session.run(u, (flag, training)));

        // By the moving moments (0 and 1): x / sqrt(2). By the batch's (2 and 1): (x - 2) / sqrt(2).
        result[0, 0, 0, 0].ShouldBe(first);
        session.run(Variable("moving_mean")).ShouldBe(new[] { training ? 0.02f : 0f });
        graph.get_operations().Select(o => o.name).Should().Contain(["batch_normalization/cond/FusedBatchNorm", "batch_normalization/cond/FusedBatchNorm_1", "batch_normalization/cond_1/Merge"]);
    });

    [Fact]
    public void A_dense_layer_of_an_unknown_last_dimension_is_refused() => InAGraph(_ =>
    {
        var x = tf.placeholder(tf.float32, (-1, -1), name: "x");

        var build = () => tf.layers.dense(x, 2);

        build.Should().Throw<ValueError>().WithMessage("The last dimension of the inputs to `Dense` should be defined. Found `None`.");
    });

    private static Tensor Variable(string name) => tf.global_variables().Single(v => v.Name.Contains(name, StringComparison.Ordinal)).AsTensor();

    private static NDArray Run(Tensorflow.Graph graph, Tensor tensor)
    {
        var init = tf.global_variables_initializer();
        using var session = new Session(graph);
        session.run(init);
        return session.run(tensor);
    }

    private static void InAGraph(Action<Tensorflow.Graph> test)
    {
        tf.compat.v1.disable_eager_execution();
        var graph = tf.Graph().as_default();
        try
        {
            test(graph);
        }
        finally
        {
            graph.Exit();
        }
    }
}
