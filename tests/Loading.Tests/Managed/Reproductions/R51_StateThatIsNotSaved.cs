using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using Tensorflow.Checkpoint;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Reproductions;

// R51 · LOUD · iterators and tables are not in the checkpoint
//   tf.train.import_meta_graph(meta).restore(session, prefix)
//   session.run("y:0");                             // the iterator was never initialized
// Reported: many; since tf.data
// Picture: checkpoint > restore > w > y; nobody > iterator > y
[Trait("Reproduction", "R51")]
[Trait("Grade", "LOUD")]
[Trait("Category", "Inputs")]
[Trait("Engine", "managed")]
public class R51_StateThatIsNotSaved
{
    [Fact]
    public void Symptom_the_iterator_has_not_been_initialized()
    {
        using var model = Imported();

        var run = () => model.Session.run(model.Output);

        run.Should().Throw<TensorflowException>().WithMessage("GetNext() failed because the iterator has not been initialized. Ensure that you have run the initializer operation for this iterator before getting the next element.*");
    }

    [Fact]
    public void Cause_the_checkpoint_holds_variables_only()
    {
        using var reader = new CheckpointReader(Prefix);

        var keys = reader.VariableToShapeMap.Keys;

        keys.Should().Equal("w");
    }

    [Fact]
    public void Remedy_run_the_iterators_initializer_after_the_restore()
    {
        using var model = Imported();

        model.Session.run(model.Session.graph.get_operations().Select(o => o.op).Single(o => o.type == "MakeIterator"));

        ((float)model.Session.run(model.Output)).Should().Be(20);
        ((float)model.Session.run(model.Output)).Should().Be(40);
    }

    [Fact]
    public void Remedy_feed_past_the_iterator()
    {
        using var model = Imported();
        var next = model.Session.graph.get_tensor_by_name("IteratorGetNext:0");

        float value = model.Session.run(model.Output, (next, 5.0f));

        value.Should().Be(100);
    }

    private static string Prefix => RecordedReproductions.File("R51/it");

    private static LoadedModel Imported()
    {
        var graph = LoadingPrograms.NewGraph(seed: null);
        var session = tf.Session(graph);
        tf.train.import_meta_graph(Prefix + ".meta").restore(session, Prefix);
        return new LoadedModel(session, graph.get_tensor_by_name("y:0"), graph.get_tensor_by_name("y:0"));
    }
}
