using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using Tensorflow.Checkpoint;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Reproductions;

// R60 · LOUD · what stands in a collection does not come back as it was
//   tf.train.import_meta_graph(metaWithoutVariables).restore(session, prefix);   // null
// Reported: tf#9747, tf#1798, TFN#482; every 1.x
// Picture: the .meta > no variables > no saver > null
[Trait("Reproduction", "R60")]
[Trait("Grade", "LOUD")]
[Trait("Category", "Collections")]
[Trait("Engine", "managed")]
public class R60_CollectionsThatDoNotSurvive
{
    [Fact]
    public void Symptom_an_import_without_variables_gives_no_saver()
    {
        var graph = LoadingPrograms.NewGraph(seed: null);

        var saver = tf.train.import_meta_graph(RecordedReproductions.File("R37/novars.meta"));

        saver.Should().BeNull();
        graph.Exit();
    }

    [Fact]
    public void Symptom_a_saver_over_nothing_is_loud()
    {
        var graph = LoadingPrograms.NewGraph(seed: null);

        var make = () => tf.train.Saver();

        make.Should().Throw<ValueError>().WithMessage("No variables to save*");
        graph.Exit();
    }

    [Fact]
    public void Cause_local_variables_are_in_the_meta_and_not_in_the_checkpoint()
    {
        var meta = MetaGraphDef.Parser.ParseFrom(File.ReadAllBytes(RecordedReproductions.File("R60/met.meta")));
        using var reader = new CheckpointReader(RecordedReproductions.File("R60/met"));

        var local = meta.CollectionDef["local_variables"].BytesList.Value.Select(b => VariableDef.Parser.ParseFrom(b).VariableName);

        local.Should().Equal("accuracy/total:0", "accuracy/count:0");
        reader.VariableToShapeMap.Keys.Should().NotContain(k => k.StartsWith("accuracy/", StringComparison.Ordinal));
    }

    [Fact]
    public void Remedy_initialize_local_variables_after_the_import()
    {
        var graph = LoadingPrograms.NewGraph(seed: null);
        using var session = tf.Session(graph);
        tf.train.import_meta_graph(RecordedReproductions.File("R60/met.meta")).restore(session, RecordedReproductions.File("R60/met"));

        session.run(tf.local_variables_initializer());

        ((float)session.run(graph.get_tensor_by_name("accuracy/total:0"))).Should().Be(0);
        graph.Exit();
    }
}
