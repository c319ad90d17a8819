using Reproductions.Fixtures.Audit.Managed;
using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using Tensorflow.Checkpoint;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Reproductions;

// R63 · LOUD · a collection of the .meta names an operation that is not there
//   tf.get_collection_ref("train_ops").Add(trainer);      // TFLearn: an object with a name
//   tf.train.import_meta_graph(meta);
// Reported: tflearn#1094, mrahtz/tensorflow-pos-tagger#3; TensorFlow 1.x and 2.x
// Picture: the .meta > collection train_ops > the name Adam > no operation
[Trait("Reproduction", "R63")]
[Trait("Grade", "LOUD")]
[Trait("Category", "Collections")]
[Trait("Engine", "managed")]
public class R63_CollectionNamesMissingOperation
{
    [Fact]
    public void Symptom_the_import_fails_after_the_nodes_were_imported()
    {
        var graph = LoadingPrograms.NewGraph(seed: null);

        var import = () => tf.train.import_meta_graph(Meta);

        import.Should().Throw<KeyError>().WithMessage("The name 'Adam' refers to an Operation not in the graph.*collection 'train_ops'*");
        graph.get_operations().Should().NotBeEmpty("the nodes stay in the graph, as in TensorFlow");
        graph.Exit();
    }

    [Fact]
    public void Cause_the_collection_holds_a_name_that_no_node_has()
    {
        var meta = AuditFiles.Meta(Meta);

        var names = meta.CollectionDef["train_ops"].NodeList.Value;

        names.Should().Contain("Adam");
        meta.GraphDef.Node.Select(n => n.Name).Should().NotContain("Adam");
    }

    [Fact]
    public void Remedy_remove_the_collection_from_the_meta_and_the_checkpoint_is_sound()
    {
        var meta = AuditFiles.Meta(Meta);
        meta.CollectionDef.Remove("train_ops");
        var graph = LoadingPrograms.NewGraph(seed: null);
        using var session = tf.Session(graph);

        tf.train.import_meta_graph(meta).restore(session, RecordedReproductions.File("R63/m"));

        var variable = tf.global_variables()[0];
        using var reader = new CheckpointReader(RecordedReproductions.File("R63/m"));
        session.run(variable.AsTensor()).ToArray<float>().Should().Equal(reader.GetTensor(variable.Op.name).ToArray<float>());
        graph.Exit();
    }

    private static string Meta => RecordedReproductions.File("R63/m.meta");
}
