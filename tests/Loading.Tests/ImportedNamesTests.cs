using Reproductions.Fixtures;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;
using Reproductions.Fixtures.Training;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading;

/// <summary>Two observations of the student about graphs that come from a .meta.</summary>
[Collection(TrainedCheckpointCollection.Name)]
[Trait("Category", "Loading")]
public class ImportedNamesTests(TrainedCheckpoint checkpoint)
{
    [Fact]
    public void After_an_import_the_graph_shows_the_training_programs_accuracy_and_the_test_programs()
    {
        using var model = LoadingPrograms.Meta(checkpoint.Prefix);
        var (images, labels) = Fixtures.Datasets.Mnist.Test().Take(100).All();
        var label = model.Session.graph.get_tensor_by_name("label:0");

        var own = Accuracy.Build(model.Output, label);

        var names = model.Session.graph.get_operations().Where(o => o.op.type is "Mean" or "Equal" or "ArgMax").Select(o => o.name);
        names.Should().Equal("ArgMax", "ArgMax_1", "Equal", "Mean", "ArgMax_2", "ArgMax_3", "Equal_1", "Mean_1");
        var trained = model.Session.graph.get_tensor_by_name("Mean:0");
        var (first, second) = model.Session.run((trained, own), (model.Input, images), (label, labels));
        ((float)first).Should().Be(second, "both branches read the same prediction, so the second changes nothing");
    }

    [Fact]
    public void What_was_built_without_a_name_is_called_by_its_op_type_after_an_import()
    {
        using var folder = new TempDirectory();
        var graph = LoadingPrograms.NewGraph(seed: null);
        var x = tf.placeholder(tf.float32, (-1, 2));
        var w = tf.Variable(tf.zeros((2, 1)));
        tf.nn.softmax(tf.matmul(x, w));
        tf.train.Saver().export_meta_graph(folder["unnamed.meta"], save_debug_info: false);
        graph.Exit();

        var imported = LoadingPrograms.NewGraph(seed: null);
        tf.train.import_meta_graph(folder["unnamed.meta"]);

        var byWish = () => imported.get_tensor_by_name("input:0");
        byWish.Should().Throw<KeyError>().WithMessage("The name 'input:0' refers to a Tensor which does not exist. The operation, 'input', does not exist in the graph.");
        imported.get_tensor_by_name("Placeholder:0").op.type.Should().Be("Placeholder");
        imported.get_tensor_by_name("Softmax:0").op.type.Should().Be("Softmax");
        imported.Exit();
    }
}
