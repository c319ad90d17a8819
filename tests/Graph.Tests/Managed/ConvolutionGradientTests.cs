using Reproductions.Tests.Graph.Managed.ControlFlow;
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed;

/// <summary>Gradients of convolutions beside the plain one, against central differences in double.</summary>
public class ConvolutionGradientTests
{
    private static readonly double[] Six = [0.31, -0.72, 0.54, -0.13, 0.86, -0.45];

    private static readonly Dictionary<string, (Func<Tensor, Tensor> Function, Shape Shape)> Cases = new()
    {
        ["conv2d_transpose by the images"] = (x => tf.nn.conv2d_transpose(x, Filter(), (NDArray)new[] { 1, 4, 6, 1 }, [1, 2, 2, 1]), (1, 2, 3, 1)),
        ["conv2d_transpose by the filter"] = (x => tf.nn.conv2d_transpose(Images(), x, (NDArray)new[] { 1, 4, 6, 1 }, [1, 1, 1, 1], "VALID"), (2, 3, 1, 1)),
        ["atrous_conv2d by the images"] = (x => tf.nn.atrous_conv2d(x, Filter(), 2, "SAME"), (1, 2, 3, 1)),
        ["separable_conv2d by the filter of channels"] = (x => tf.nn.separable_conv2d(Images(), x, One(), [1, 1, 1, 1], "VALID"), (2, 3, 1, 1)),
        ["the gradient of conv2d by its filter, by the images"] = (x => OfFilter(x, tf.square), (1, 3, 2, 1)),
        ["weighted_cross_entropy_with_logits"] = (x => tf.nn.weighted_cross_entropy_with_logits(tf.square(x), x, 3f), (2, 3)),
        ["log_poisson_loss"] = (x => tf.nn.log_poisson_loss(tf.exp(x) * 2.0, x, compute_full_loss: true), (2, 3)),
    };

    public static TheoryData<string> Labels => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Labels))]
    public void A_gradient_is_what_small_steps_say(string label) => CentralDifference.ShouldAgree(Cases[label].Function, Six, Cases[label].Shape);

    private static Tensor OfFilter(Tensor images, Func<Tensor, string, Tensor> function)
    {
        var filter = Filter();
        return tf.gradients(function(tf.nn.conv2d(images, filter, [1, 1, 1, 1], "SAME"), null!), filter)[0];
    }

    private static Tensor Filter() => Doubles(new[] { 0.5, -0.25, 0.75, 1.0 }, (2, 2, 1, 1));

    private static Tensor One() => Doubles(new[] { 1.5 }, (1, 1, 1, 1));

    private static Tensor Images() => Doubles([.. Enumerable.Range(1, 12).Select(i => i * 0.1)], (1, 3, 4, 1));

    private static Tensor Doubles(double[] values, Shape shape) => tf.reshape(tf.constant(values), shape);
}
