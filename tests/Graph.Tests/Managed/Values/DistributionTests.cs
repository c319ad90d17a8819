using Tensorflow;
using Tensorflow.Exceptions;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Values;

/// <summary>Normal distributions, by hand: at one standard deviation from the mean the density is exp(-1/2) / (scale sqrt(2 pi)).</summary>
public class DistributionTests : Handles.GraphTest
{
    [Fact]
    public void The_density_and_its_logarithm_are_those_of_the_formula()
    {
        var normal = tf.distributions.Normal(tf.constant(new[] { 1f, 0f }), tf.constant(2f));
        using var session = new Session(Graph);

        var (logarithm, density) = session.run((normal.log_prob(tf.constant(3f)), normal.prob(tf.constant(3f))));

        // z = 1 and 3/2: -z^2 / 2 - log 2 - log(2 pi) / 2
        logarithm.ShouldBe(new[] { -2.1120857f, -2.7370857f });
        density.ShouldBe(new[] { 0.12098536f, 0.0647588f });
    }

    [Fact]
    public void The_nodes_have_the_names_of_TensorFlow_1_13()
    {
        var x = tf.placeholder(tf.float64, name: "x");
        var normal = tf.distributions.Normal(tf.constant(0.0, name: "mean"), tf.constant(1.0, name: "deviation"));
        normal.log_prob(x);

        // python/ops/distributions/normal.py: __init__, _call_log_prob, _log_prob, in the order of evaluation.
        Graph.get_operations().Skip(3).Select(o => o.name).Should().Equal(
            "Normal/loc",
            "Normal/scale",
            "Normal/log_prob/standardize/sub",
            "Normal/log_prob/standardize/truediv",
            "Normal/log_prob/Square",
            "Normal/log_prob/mul/x",
            "Normal/log_prob/mul",
            "Normal/log_prob/Log",
            "Normal/log_prob/add/x",
            "Normal/log_prob/add",
            "Normal/log_prob/sub");
        (normal.dtype(), normal.loc().name, normal.scale().name).Should().Be((tf.float64, "Normal/loc:0", "Normal/scale:0"));
    }

    [Fact]
    public void Element_types_must_be_one_and_checks_are_refused()
    {
        var mixed = () => tf.distributions.Normal(tf.constant(0f), tf.constant(1.0));
        var check = () => tf.distributions.Normal(tf.constant(0f), tf.constant(1f), validate_args: true);

        mixed.Should().Throw<TypeError>().WithMessage("Tensor Normal/scale:0 has to have the same dtype as Normal/loc:0*");
        check.Should().Throw<UnimplementedError>();
    }
}
