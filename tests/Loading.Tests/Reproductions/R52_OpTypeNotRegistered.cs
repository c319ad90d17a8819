using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Reproductions;

// R52 · LOUD · the .meta holds an op type that this runtime does not know
//   tf.train.import_meta_graph("model-with-custom-op.meta");
// Reported: models that use tf.contrib or libraries of their own; every version
// Picture: the .meta > node of type NativeLstm2 > no such op > the import fails
[Trait("Reproduction", "R52")]
[Trait("Grade", "LOUD")]
[Trait("Category", "Graphs")]
[Trait("Engine", "both")]
public class R52_OpTypeNotRegistered
{
    [Fact]
    public void Symptom_the_import_names_the_op_type()
    {
        var graph = LoadingPrograms.NewGraph(seed: null);

        var import = () => tf.train.import_meta_graph(RecordedReproductions.File("R52/unknown_op.meta"));

        import.Should().Throw<TensorflowException>().WithMessage("Op type not registered 'NativeLstm2' in binary running on *");
        graph.Exit();
    }

    [Fact]
    public void Cause_one_node_is_of_that_type()
    {
        var meta = MetaGraphDef.Parser.ParseFrom(File.ReadAllBytes(RecordedReproductions.File("R52/unknown_op.meta")));

        var unknown = meta.GraphDef.Node.Where(n => n.Op == "NativeLstm2").Select(n => n.Name);

        unknown.Should().Equal("output");
    }

    [Fact]
    public void Remedy_the_unchanged_file_is_imported_whole()
    {
        var graph = LoadingPrograms.NewGraph(seed: null);

        tf.train.import_meta_graph(RecordedReproductions.File("R52/soft.meta"));

        graph.get_operations().Should().HaveCount(74, "real TensorFlow imported 74 nodes");
        graph.Exit();
    }
}
