using Reproductions.Fixtures.Audit;
using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Reproductions;

// R48 · LOUD · the session belongs to another graph than the saver
//   var session = tf.Session(); tf.reset_default_graph()
//   var saver = tf.train.import_meta_graph(meta)
//   saver.restore(session, prefix);                // save/Const:0 is not in its graph
// Reported: notebooks everywhere; every 1.x
// Picture: the saver > names of graph 2 > session of graph 1 > the restore fails
[Trait("Reproduction", "R48")]
[Trait("Grade", "LOUD")]
[Trait("Category", "Sessions")]
[Trait("Engine", "managed")]
public class R48_SaverOfAnotherGraph
{
    [Fact]
    public void Symptom_the_sessions_graph_lacks_the_savers_names()
    {
        var first = LoadingPrograms.NewGraph(seed: null);
        tf.constant(1.0f);
        using var session = tf.Session(first);
        var second = LoadingPrograms.NewGraph(seed: null);
        var saver = tf.train.import_meta_graph(Prefix + ".meta");

        var restore = () => saver.restore(session, Prefix);

        restore.Should().Throw<TensorflowException>().WithMessage("Cannot interpret feed_dict key as Tensor: The name 'save/Const:0' refers to a Tensor which does not exist. The operation, 'save/Const', does not exist in the graph.*");
        second.Exit();
        first.Exit();
    }

    [Fact]
    public void Cause_a_saver_is_names_so_another_graph_with_the_same_names_is_restored()
    {
        var first = LoadingPrograms.NewGraph(seed: 1);
        var network = SoftmaxRegression.Build();
        tf.train.Saver();
        using var model = new LoadedModel(tf.Session(first), network.Input, network.Output);
        var second = LoadingPrograms.NewGraph(seed: 1);
        SoftmaxRegression.Build();
        var other = tf.train.Saver();

        other.restore(model.Session, Prefix);

        second.Exit();
        MeasuredProvenance.Restored(model.Session, model.Output, Prefix).Should().Be(2);
    }

    [Fact]
    public void Remedy_make_the_session_after_the_import()
    {
        using var model = LoadingPrograms.Meta(Prefix);

        var restored = MeasuredProvenance.Restored(model.Session, model.Output, Prefix);

        restored.Should().Be(2);
    }

    private static string Prefix => RecordedReproductions.File("R48/soft");
}
