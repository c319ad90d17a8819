using Tensorflow;
using Tensorflow.Exceptions;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Values;

/// <summary>What a session gives for lists of fetches, and shapes that no tensor can have.</summary>
public class FetchListTests
{
    // TensorFlow.NET's own GradientTest fetches new object[] { gradients, value } and reads the results one after the other.
    [Fact]
    public void A_list_in_a_list_is_laid_out_flat()
    {
        using var program = new ControlFlow.GraphProgram();
        var x = tf.constant(3f);
        var y = x * x;
        using var session = tf.Session(program.Graph);

        var results = session.run(new object[] { tf.gradients(y, new[] { x, y }), y });

        results.Select(r => (float)r).Should().Equal(6f, 1f, 9f);
    }

    [Fact]
    public void An_operation_in_a_list_keeps_its_place()
    {
        using var program = new ControlFlow.GraphProgram();
        var variable = tf.Variable(1f);
        var initialize = tf.global_variables_initializer();
        using var session = tf.Session(program.Graph);

        var results = session.run(new object[] { new object[] { initialize }, tf.constant(2f) });

        results.Should().HaveCount(2);
        results[0].Should().BeNull();
        ((float)results[1]).Should().Be(2f);
    }

    [Fact]
    public void A_shape_of_more_elements_than_there_are_numbers_is_refused()
    {
        using var program = new ControlFlow.GraphProgram();

        var build = () => tf.zeros(new Shape(1L << 40, 1L << 30));

        build.Should().Throw<ValueError>().WithMessage("Shape [1099511627776,1073741824] is too large (more than 2**63 - 1 entries)");
    }

    [Fact]
    public void A_negative_dimension_is_refused()
    {
        using var program = new ControlFlow.GraphProgram();

        var build = () => tf.placeholder(tf.float32, new Shape(2, -5));

        build.Should().Throw<ValueError>().WithMessage("Dimension -5 must be >= 0");
    }

    [Fact]
    public void A_tensor_larger_than_memory_is_refused_with_its_shape()
    {
        using var program = new ControlFlow.GraphProgram();
        var huge = tf.fill(tf.constant(new[] { 1 << 30, 1 << 30 }), 1f);

        var run = () => program.Run<float>(huge);

        run.Should().Throw<ResourceExhaustedError>().WithMessage("OOM when allocating tensor with shape[1073741824,1073741824] and type float.*");
    }
}
