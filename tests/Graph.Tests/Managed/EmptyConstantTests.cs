using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Reproductions.Graph.Tests;

/// <summary>Constants of shapes without elements: TensorFlow 1.13.1's make_tensor_proto lets only an array's values count there.</summary>
public class EmptyConstantTests
{
    [Fact]
    public void A_number_fills_a_shape_without_elements()
    {
        var graph = new Tensorflow.Graph().as_default();
        var empty = tf.constant(0.0f, shape: new Shape(0, 3));

        var value = tf.Session(graph).run(empty);

        value.shape.dims.Should().Equal(0, 3);
        value.size.Should().Be(0);
    }

    [Fact]
    public void An_array_of_more_elements_than_the_shape_is_an_error()
    {
        var graph = new Tensorflow.Graph().as_default();

        var act = () => constant_op.constant(new NDArray(new[] { 1.0f, 2.0f }), shape: new Shape(0, 3));

        act.Should().Throw<ValueError>().WithMessage("Too many elements provided. Needed at most 0, but received 2");
    }

    [Fact]
    public void The_gradient_of_a_loss_without_elements_is_empty()
    {
        var graph = new Tensorflow.Graph().as_default();
        var x = tf.placeholder(tf.float32, new Shape(0, 3));
        var loss = tf.nn.sigmoid_cross_entropy_with_logits(x, x);

        var slope = tf.gradients(loss, x)[0];

        tf.Session(graph).run(slope, new FeedItem(x, new NDArray(new float[0, 3]))).shape.dims.Should().Equal(0, 3);
    }
}
