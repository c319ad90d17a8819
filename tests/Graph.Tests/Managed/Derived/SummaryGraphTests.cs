using Reproductions.Tests.Graph.Managed.Listings;
using Tensorflow;
using static Reproductions.Tests.Graph.Managed.Derived.Inputs;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Derived;

/// <summary>The graphs of <c>tf.summary</c>, node for node as TensorFlow 1.13.1's sources build them (<c>testdata/tensorflow-1.13.1/summaries.txt</c>).</summary>
public class SummaryGraphTests
{
    private static readonly IReadOnlyDictionary<string, ListedCase> Listing = ListingFile.Read("summaries");

    private static readonly Dictionary<string, Action> Programs = new()
    {
        ["tf.summary.scalar('loss', x[]); tf.summary.histogram('h', x); tf.summary.image('i', y[?,4,4,3]); tf.summary.merge_all()"] = () =>
        {
            var x = Floats("x");
            var y = Floats("y", -1, 4, 4, 3);
            tf.summary.scalar("loss", x);
            tf.summary.histogram("h", x);
            tf.summary.image("i", y);
            tf.summary.merge_all();
        },
        ["with tf.name_scope('s'): tf.summary.scalar('loss', x[]); tf.summary.scalar('loss', x, family='f')"] = () =>
        {
            var x = Floats("x");
            tf_with(tf.name_scope("s"), _ =>
            {
                tf.summary.scalar("loss", x);
                tf.summary.scalar("loss", x, family: "f");
            });
        },
    };

    public static TheoryData<string> Titles => [.. Programs.Keys];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Summaries_build_TensorFlows_nodes(string title) => Listing[title].ShouldBeBuiltBy(Programs[title]);

    [Fact]
    public void Every_listed_summary_is_compared() => Listing.Keys.Should().BeEquivalentTo(Programs.Keys);
}
