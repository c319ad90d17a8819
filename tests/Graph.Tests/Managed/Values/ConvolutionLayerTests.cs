using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Values;

/// <summary>Convolutions of every kind; values worked out by hand.</summary>
public class ConvolutionLayerTests
{
    private static readonly IInitializer Ones = tf.ones_initializer;
    private static readonly IInitializer Halves = tf.constant_initializer(0.5f);

    [Fact]
    public void A_transposed_convolution_spreads_each_pixel_over_a_window() => InAGraph(graph =>
    {
        var x = tf.constant(new[,,,] { { { { 1f }, { 2f } }, { { 3f }, { 4f } } } });

        var spread = tf.layers.conv2d_transpose(x, 1, [2], [2], kernel_initializer: Halves, bias_initializer: Ones);
        var overlapping = tf.layers.conv2d_transpose(x, 1, [2], use_bias: false, kernel_initializer: Ones);

        Run(graph, tf.squeeze(spread)).ShouldBe(new[,] { { 1.5f, 1.5f, 2f, 2f }, { 1.5f, 1.5f, 2f, 2f }, { 2.5f, 2.5f, 3f, 3f }, { 2.5f, 2.5f, 3f, 3f } });
        Run(graph, tf.squeeze(overlapping)).ShouldBe(new[,] { { 1f, 3f, 2f }, { 4f, 10f, 6f }, { 3f, 7f, 4f } });
        spread.shape.Should().Be(new Shape(1, 4, 4, 1));
    });

    // Of element 5i + j of a square of 5: the window's corners stand 2 apart, so 4 (5i + j) + 24 where all four are inside.
    [Theory]
    [InlineData(5)]
    [InlineData(-1)]
    public void A_convolution_with_holes_sums_elements_that_stand_apart(int known) => InAGraph(graph =>
    {
        var square = tf.reshape(tf.range(25f), (1, 5, 5, 1));
        var x = tf.placeholder_with_default(square, [1, known, known, 1]);

        var inside = tf.layers.conv2d(x, 1, [2], dilation_rate: [2], use_bias: false, kernel_initializer: Ones);
        var all = tf.layers.conv2d(x, 1, [2], dilation_rate: [2], padding: "same", use_bias: false, kernel_initializer: Ones);

        Run(graph, tf.squeeze(inside)).ShouldBe(new[,] { { 24f, 28f, 32f }, { 44f, 48f, 52f }, { 64f, 68f, 72f } });
        Run(graph, tf.squeeze(all))[0].ShouldBe(new[] { 6f, 12f, 14f, 16f, 8f });
    });

    [Fact]
    public void A_convolution_with_holes_and_strides_is_refused() => InAGraph(_ =>
    {
        var build = () => tf.layers.conv2d(tf.zeros((1, 5, 5, 1)), 1, [2], [2], dilation_rate: [2]);

        build.Should().Throw<ValueError>().WithMessage("strides > 1 not supported in conjunction with dilation_rate > 1");
    });

    [Fact]
    public void Sizes_of_another_number_than_the_dimensions_are_refused() => InAGraph(_ =>
    {
        var build = () => tf.layers.conv2d(tf.zeros((1, 5, 5, 1)), 1, [2, 2, 2]);

        build.Should().Throw<ValueError>().WithMessage("The sizes must be an integer or 2 integers. Received: (2, 2, 2)");
    });

    [Fact]
    public void A_line_and_a_volume_are_convolved() => InAGraph(graph =>
    {
        var line = tf.layers.conv1d(tf.reshape(tf.range(4f), (1, 4, 1)), 1, 2, kernel_initializer: Ones);
        var volume = tf.layers.conv3d(tf.reshape(tf.range(8f), (1, 2, 2, 2, 1)), 1, [2], kernel_initializer: Halves, bias_initializer: Ones);

        Run(graph, tf.squeeze(line)).ShouldBe(new[] { 1f, 3f, 5f });
        Run(graph, tf.squeeze(volume)).ShouldBe(15f);
    });

    [Fact]
    public void A_separable_convolution_sums_windows_of_each_channel_and_then_the_channels() => InAGraph(graph =>
    {
        var x = tf.constant(new[,,,] { { { { 1f, 10f }, { 2f, 20f } }, { { 3f, 30f }, { 4f, 40f } } } });

        var y = tf.layers.separable_conv2d(x, 1, [2], depthwise_initializer: Ones, pointwise_initializer: Halves);

        Run(graph, tf.squeeze(y)).ShouldBe(55f);
    });

    [Fact]
    public void Lines_and_volumes_are_pooled() => InAGraph(graph =>
    {
        var line = tf.reshape(tf.range(4f), (1, 4, 1));
        var volume = tf.reshape(tf.range(8f), (1, 2, 2, 2, 1));

        Run(graph, tf.squeeze(tf.layers.max_pooling1d(line, 2, 2))).ShouldBe(new[] { 1f, 3f });
        Run(graph, tf.squeeze(tf.layers.average_pooling1d(line, 2, 2))).ShouldBe(new[] { 0.5f, 2.5f });
        Run(graph, tf.squeeze(tf.layers.max_pooling3d(volume, [2], [2]))).ShouldBe(7f);
        Run(graph, tf.squeeze(tf.layers.average_pooling3d(volume, [2], [2]))).ShouldBe(3.5f);
    });

    [Fact]
    public void Regularizers_of_a_layer_give_losses_once() => InAGraph(_ =>
    {
        var x = tf.zeros((1, 2));

        tf.layers.dense(x, 1, name: "shared", kernel_regularizer: w => tf.nn.l2_loss(w));
        tf.layers.dense(x, 1, name: "shared", reuse: true, kernel_regularizer: w => tf.nn.l2_loss(w));

        tf.losses.get_regularization_losses().Select(l => l.name).Should().Equal("shared/kernel/Regularizer/L2Loss:0");
    });

    // 1 - 0.5 of the absent, 1 + (2 - 1) · 0.5 = 1.5 times ln 2 of an even logit.
    [Fact]
    public void A_present_class_counts_as_often_as_its_weight_says() =>
        ((Func<Tensor>)(() => tf.nn.weighted_cross_entropy_with_logits(tf.constant(new[] { 0.5f }), tf.constant(new[] { 0f }), 2f))).ShouldGive(new[] { 1.5f * MathF.Log(2) });

    // exp(0) - 0 · 2, and Stirling's 2 ln 2 - 2 + ln(4 pi) / 2 for the count of 2.
    [Theory]
    [InlineData(false, 1f)]
    [InlineData(true, 1.6518061f)]
    public void The_loss_of_a_count_is_that_of_a_Poisson_distribution(bool whole, float expected) =>
        ((Func<Tensor>)(() => tf.nn.log_poisson_loss(tf.constant(new[] { 2f }), tf.constant(new[] { 0f }), whole))).ShouldGive(new[] { expected });

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
