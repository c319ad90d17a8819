using Reproductions.Fixtures.Audit.Static;
using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Reproductions;

// R27 · SILENT · the imported graph is wired to its training data
//   tf.train.import_meta_graph(meta).restore(session, prefix)
//   var x = tf.placeholder(tf.float32, (-1, 784))
//   session.run("accuracy:0", (x, testImages));    // the accuracy on 200 training images
// Reported: tf#10396, tf#20098; every 1.x
// Picture: checkpoint > restore > variables > accuracy; 200 training images > pipeline > accuracy; test images > a new placeholder, read by nothing
[Trait("Reproduction", "R27")]
[Trait("Grade", "SILENT")]
[Trait("Category", "Inputs")]
[Trait("Engine", "managed")]
public class R27_TrainingPipelineEvaluated
{
    [Fact]
    public void Symptom_the_accuracy_is_that_of_200_training_images()
    {
        using var model = Imported();
        var x = tf.placeholder(tf.float32, (-1, 784), name: "x");
        var graph = model.Session.graph;

        float accuracy = model.Session.run(graph.get_tensor_by_name("accuracy:0"), (x, RecordedModel.Test.Take(500).All().Images));

        accuracy.Should().BeApproximately(0.995f, 1e-4f, "199 of 200, whatever is fed");
    }

    [Fact]
    public void Cause_the_network_reads_the_pipeline_and_not_the_new_placeholder()
    {
        using var model = Imported();

        var closure = new AuditGraph(model.Session.graph.as_graph_def()).Closure("accuracy");

        closure.Should().Contain(n => n.StartsWith("pipeline/", StringComparison.Ordinal));
    }

    [Fact]
    public void Remedy_feed_the_pipelines_tensor_itself()
    {
        using var model = Imported();

        var score = model.Score(RecordedModel.Test);

        score.Correct.Should().BeInRange(RecordedModel.Correct - RecordedModel.Borderline, RecordedModel.Correct + RecordedModel.Borderline);
    }

    [Theory]
    [InlineData("default", "pipeline/images:0")]
    [InlineData("iterator", "pipeline/IteratorGetNext:0")]
    [InlineData("queue", "pipeline/batch:0")]
    public void Remedy_import_with_a_placeholder_in_the_pipelines_place(string name, string source)
    {
        var graph = LoadingPrograms.NewGraph(seed: null);
        var session = tf.Session(graph);
        var x = tf.placeholder(tf.float32, (-1, 784), name: "x");
        tf.train.import_meta_graph(RecordedReproductions.File($"R27/{name}.meta"), new Dictionary<string, Tensor> { [source] = x }).restore(session, RecordedReproductions.File("R27/" + name));
        using var model = new LoadedModel(session, x, graph.get_tensor_by_name("output:0"));

        var score = model.Score(RecordedModel.Test);

        score.Correct.Should().BeInRange(RecordedModel.Correct - RecordedModel.Borderline, RecordedModel.Correct + RecordedModel.Borderline);
    }

    private static LoadedModel Imported()
    {
        var graph = LoadingPrograms.NewGraph(seed: null);
        var session = tf.Session(graph);
        tf.train.import_meta_graph(RecordedReproductions.File("R27/default.meta")).restore(session, RecordedReproductions.File("R27/default"));
        return new LoadedModel(session, graph.get_tensor_by_name("pipeline/images:0"), graph.get_tensor_by_name("output:0"));
    }
}
