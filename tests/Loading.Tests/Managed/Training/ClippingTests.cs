using Tensorflow;
using Tensorflow.Exceptions;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Training;

/// <summary>Clipping, by values worked by hand: the vector (3, 4) has norm 5.</summary>
public sealed class ClippingTests : IDisposable
{
    private readonly Tensorflow.Graph _graph = tf.Graph().as_default();

    public void Dispose() => _graph.Exit();

    [Fact]
    public void A_norm_above_the_limit_shrinks_to_it()
    {
        var clipped = tf.clip_by_norm(tf.constant(new[] { 3.0f, 4.0f }), 1);

        Run(clipped).Should().Equal([0.6f, 0.8f], (a, e) => Math.Abs(a - e) < 1e-6f);
    }

    [Fact]
    public void An_average_norm_counts_the_elements()
    {
        // 5 / 2 elements = 2.5, which shrinks to 1.
        var clipped = tf.clip_by_average_norm(tf.constant(new[] { 3.0f, 4.0f }), 1);

        Run(clipped).Should().Equal([1.2f, 1.6f], (a, e) => Math.Abs(a - e) < 1e-6f);
    }

    [Fact]
    public void A_global_norm_is_that_of_all_tensors_together()
    {
        var norm = tf.global_norm([tf.constant(new[] { 3.0f }), tf.constant(new[] { 4.0f })]);

        Run(norm).Should().Equal(5);
    }

    [Fact]
    public void A_global_norm_that_is_no_number_is_an_error()
    {
        var (clipped, _) = tf.clip_by_global_norm([tf.constant(new[] { float.NaN })], 1);

        var running = () => Run(clipped[0]);

        running.Should().Throw<NotOkStatusException>().WithMessage("Found Inf or NaN global norm. : Tensor had NaN values*");
    }

    private float[] Run(Tensor tensor)
    {
        using var session = tf.Session(_graph);
        return session.run(tensor).ToArray<float>();
    }
}
