using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Recorded;

/// <summary>R27: networks wired to 200 training images.</summary>
internal static class Pipelines
{
    /// <summary>The accuracy that the graph computes, and how many rows it has answers for, whatever is fed.</summary>
    public static object Fetched(RecordedProgram program, RecordedCase recorded)
    {
        var (graph, data) = (program.Graph, RecordedModel.Test);
        FeedItem feed = (graph.get_tensor_by_name("input:0"), data.All().Images);
        return new Dictionary<string, object>
        {
            ["accuracy_fetched"] = (float)program.Session.run(graph.get_tensor_by_name("accuracy:0"), feed),
            ["rows_in_output"] = (int)program.Session.run(graph.get_tensor_by_name("output:0"), feed).shape.dims[0],
            ["test_rows_fed"] = data.Count,
        };
    }

    /// <summary>The same with a queue, which its runner fills.</summary>
    public static object FetchedFromQueue(RecordedProgram program, RecordedCase recorded)
    {
        var coord = tf.train.Coordinator();
        var threads = tf.train.start_queue_runners(program.Session, coord);
        var outcome = Fetched(program, recorded);
        coord.request_stop();
        coord.join(threads);
        return outcome;
    }

    /// <summary>The true accuracy on the images of the pipeline.</summary>
    public static object OnTrainingImages(RecordedProgram program, RecordedCase recorded) =>
        Observations.Ask(program, recorded.Runs().Last(), Mnist.Training().Take(200));
}
