using Reproductions.Tests.Graph.Managed.Listings;
using Tensorflow;
using static Reproductions.Tests.Graph.Managed.Derived.Inputs;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Derived;

/// <summary>The graphs of learning rates, node for node as TensorFlow 1.13.1's sources build them (<c>testdata/tensorflow-1.13.1/rates.txt</c>).</summary>
public class RateGraphTests
{
    private static readonly IReadOnlyDictionary<string, ListedCase> Listing = ListingFile.Read("rates");

    private static readonly Dictionary<string, Func<Tensor, Tensor>> Programs = new()
    {
        ["tf.train.natural_exp_decay(0.1, step, 50, 0.5)"] = step => tf.train.natural_exp_decay(0.1f, step, 50, 0.5f),
        ["tf.train.inverse_time_decay(0.1, step, 50, 0.5, staircase=True)"] = step => tf.train.inverse_time_decay(0.1f, step, 50, 0.5f, staircase: true),
        ["tf.train.polynomial_decay(0.1, step, 100, 0.01, power=0.5)"] = step => tf.train.polynomial_decay(0.1f, step, 100, 0.01f, power: 0.5f),
        ["tf.train.polynomial_decay(0.1, step, 100, 0.01, power=2.0, cycle=True)"] = step => tf.train.polynomial_decay(0.1f, step, 100, 0.01f, power: 2, cycle: true),
        ["tf.train.cosine_decay(0.1, step, 100, alpha=0.25)"] = step => tf.train.cosine_decay(0.1f, step, 100, alpha: 0.25f),
    };

    public static TheoryData<string> Titles => [.. Programs.Keys];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Rates_build_TensorFlows_nodes(string title) => Listing[title].ShouldBeBuiltBy(() => Programs[title](Fed(tf.int32, "step")));

    [Fact]
    public void Every_listed_rate_is_compared() => Listing.Keys.Should().BeEquivalentTo(Programs.Keys);
}
