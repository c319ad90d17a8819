using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Reproductions;

// R62 · LOUD · a .meta of 1.x whose shapes a newer TensorFlow calls inconsistent
//   tf.train.import_meta_graph("trained-with-1.x.meta");      // in TensorFlow 2.x
// Reported: facenet#1246 (2023), #1227, tf#57454, spleeter-tflite-convert#2; imported by 2.x
// Picture: the .meta > _output_shapes of FusedBatchNormGrad > 2.x refuses; the .meta > here a hint > imported
[Trait("Reproduction", "R62")]
[Trait("Grade", "LOUD")]
[Trait("Category", "Graphs")]
[Trait("Engine", "managed")]
public class R62_OldMetaWithBatchNormGradients
{
    [Fact]
    public void Symptom_the_file_says_other_shapes_than_newer_shape_functions()
    {
        var meta = MetaGraphDef.Parser.ParseFrom(File.ReadAllBytes(Meta));

        var gradient = meta.GraphDef.Node.First(n => n.Op.StartsWith("FusedBatchNormGrad", StringComparison.Ordinal));

        gradient.Attr["_output_shapes"].List.Shape[3].Dim.Select(d => d.Size).Should().Equal([3], "2.21 infers [0] and refuses the file");
    }

    [Fact]
    public void Cause_shapes_in_a_file_are_a_hint_and_no_reason_to_refuse()
    {
        var graph = LoadingPrograms.NewGraph(seed: null);

        var import = () => tf.train.import_meta_graph(Meta);

        import.Should().NotThrow();
        graph.Exit();
    }

    [Fact]
    public void Remedy_imported_restored_and_run_it_gives_the_recorded_loss()
    {
        var graph = LoadingPrograms.NewGraph(seed: null);
        using var session = tf.Session(graph);
        tf.train.import_meta_graph(Meta).restore(session, RecordedReproductions.File("R62/bn"));
        var x = Enumerable.Range(0, 96).Select(i => (i % 7) / 7f).ToArray();

        float loss = session.run(graph.get_tensor_by_name("loss:0"), (graph.get_tensor_by_name("x:0"), new NDArray(x, (2, 4, 4, 3))));

        loss.Should().BeApproximately(11.348314f, 1e-3f);
        graph.Exit();
    }

    private static string Meta => RecordedReproductions.File("R62/bn_1x.meta");
}
