extern alias api;
using api::Tensorflow;
using api::Tensorflow.NumPy;
using Reproductions.Tests.Runtime.Formats;
using Tensorflow;
using static api::Tensorflow.Binding;

namespace Reproductions.Tests.Runtime.Files;

/// <summary>Summary operations: TensorFlow's nodes, and their way into a log.</summary>
public sealed class SummaryTests : IDisposable
{
    private readonly VariableGraph _graph = new();

    [Fact]
    public void Summaries_have_the_nodes_that_TensorFlow_recorded()
    {
        // The corpus's meta queue_runners_and_summaries has them between others.
        var recorded = Corpus.Truth("meta", "queue_runners_and_summaries").GetProperty("nodes").EnumerateArray()
            .Where(n => n[0].GetString() is "loss/tags" or "loss" or "h/tag" or "h" or "im/tag" or "im" or "Merge/MergeSummary").Select(n => $"{n[0].GetString()} {n[1].GetString()}");
        var number = tf.constant(2f, name: "number");
        var images = tf.constant(new float[1, 2, 2, 1], name: "images");

        tf.summary.scalar("loss", number);
        tf.summary.histogram("h", number);
        tf.summary.image("im", images);
        tf.summary.merge_all();

        tf.get_default_graph().as_graph_def().Node.Skip(2).Select(n => $"{n.Name} {n.Op}").Should().Equal(recorded);
        tf.get_collection<ITensorOrOperation>("summaries").Select(t => t.name).Should().Equal("loss:0", "h:0", "im:0");
    }

    [Theory]
    [InlineData("loss", null, "loss", "loss")]
    [InlineData("my loss!", null, "my_loss_", "my_loss_")]
    [InlineData("/loss", null, "loss", "loss")]
    [InlineData("loss", "train", "train/loss", "train/train/loss")]
    public void Names_are_cleaned_and_a_family_stands_before_the_tag(string name, string? family, string node, string tag)
    {
        var summary = tf.summary.scalar(name, tf.constant(2f), family: family!);

        summary.op.name.Should().Be(node);
        Value(summary).Tag.Should().Be(tag);
    }

    [Fact]
    public void A_second_summary_of_a_name_gets_a_tag_of_its_own()
    {
        tf.summary.scalar("loss", tf.constant(1f));

        var second = tf.summary.scalar("loss", tf.constant(2f));

        Value(second).Tag.Should().Be("loss_1");
    }

    [Fact]
    public void Without_summaries_there_is_nothing_to_merge() => tf.summary.merge_all().Should().BeNull();

    [Fact]
    public void A_merged_summary_goes_into_the_log()
    {
        using var folder = new TemporaryFolder();
        tf.summary.scalar("a", tf.constant(1f));
        tf.summary.scalar("b", tf.constant(2f));
        var merged = tf.summary.merge_all();

        var writer = tf.summary.FileWriter(folder.Path, tf.get_default_graph());
        writer.add_summary((NDArray)_graph.Session.RunMany(merged), 7);
        writer.close();

        var last = tf.train.summary_iterator(Directory.GetFiles(folder.Path).Single()).Last();
        last.Step.Should().Be(7);
        last.Summary.Value.Select(v => (v.Tag, v.SimpleValue)).Should().Equal(("a", 1f), ("b", 2f));
    }

    public void Dispose() => _graph.Dispose();

    private Summary.Types.Value Value(api::Tensorflow.Tensor summary) =>
        Summary.Parser.ParseFrom(((NDArray)_graph.Session.RunMany(summary)).Host.StringAt(0)).Value.Single();
}
