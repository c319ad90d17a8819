using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using Tensorflow.Checkpoint;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Reproductions;

// R59 · LOUD · a partitioned variable is loaded by the names of its parts
//   tf.train.Saver(new() { ["softmax_w/part_0"] = part0, ... }).restore(session, prefix);      // saved as slices of softmax_w
// Reported: tf#6551, tf#38629, tf#38537, EasyRec#386; every 1.x
// Picture: checkpoint > key softmax_w in three slices; the graph > softmax_w/part_0 .. > the restore fails
[Trait("Reproduction", "R59")]
[Trait("Grade", "LOUD")]
[Trait("Category", "Names")]
[Trait("Engine", "managed")]
public class R59_PartitionedVariables
{
    [Fact]
    public void Symptom_the_parts_are_no_keys()
    {
        using var model = Whole("softmax_w/part_0", 4);

        var restore = () => tf.train.Saver().restore(model.Session, Prefix);

        restore.Should().Throw<TensorflowException>().WithMessage("*Key softmax_w/part_0 not found in checkpoint*");
    }

    [Fact]
    public void Cause_the_file_knows_one_tensor_and_its_slices()
    {
        using var reader = new CheckpointReader(Prefix);

        var shape = reader.VariableToShapeMap["softmax_w"];

        shape.dims.Should().Equal(10, 4);
    }

    [Fact]
    public void Symptom_slices_that_were_never_saved_are_missed()
    {
        using var model = Whole("softmax_w", 10);

        var restore = () => tf.train.Saver(tf.global_variables()).restore(model.Session, RecordedReproductions.File("R59/first2"));

        restore.Should().Throw<TensorflowException>().WithMessage("*Does not have sufficient slices for partitioned tensor softmax_w to restore in slice_spec: *");
    }

    [Fact]
    public void Remedy_one_whole_variable_takes_all_slices()
    {
        using var model = Whole("softmax_w", 10);
        using var reader = new CheckpointReader(Prefix);

        tf.train.Saver().restore(model.Session, Prefix);

        model.Session.run(model.Output).ToArray<float>().Should().Equal(reader.GetTensor("softmax_w").ToArray<float>());
    }

    [Fact]
    public void Remedy_the_meta_knows_the_slices_of_its_parts()
    {
        var graph = LoadingPrograms.NewGraph(seed: null);
        using var session = tf.Session(graph);
        using var reader = new CheckpointReader(Prefix);

        tf.train.import_meta_graph(Prefix + ".meta").restore(session, Prefix);

        var parts = Enumerable.Range(0, 3).SelectMany(i => session.run(graph.get_tensor_by_name($"softmax_w/part_{i}:0")).ToArray<float>());
        parts.Should().Equal(reader.GetTensor("softmax_w").ToArray<float>(), "the parts are rows, one after the other");
        graph.Exit();
    }

    private static string Prefix => RecordedReproductions.File("R59/p3");

    private static LoadedModel Whole(string name, int rows)
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        var w = tf.Variable(tf.zeros((rows, 4)), name: name);
        return new LoadedModel(tf.Session(graph), w.AsTensor(), w.AsTensor());
    }
}
