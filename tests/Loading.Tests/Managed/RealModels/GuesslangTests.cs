using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.RealModels;

/// <summary>
/// A model that nobody here wrote: the classifier in the PyPI package guesslang 0.9.3 (MIT licence), trained by TensorFlow 1.1.0 in 2017 with
/// a sharded Saver, partitioned variables and RMSProp. Its batch is a constant of its graph, so that it predicts and trains without feeds.
/// Values: TensorFlow 2.21.0 after import_meta_graph and restore; 1e-5 covers its own difference with and without oneDNN.
/// </summary>
public sealed class GuesslangTests
{
    private const string Reason = "TF1_MODELS does not name a folder that holds guesslang-0.9.3 (guesslang/data/model of the PyPI package)";

    private const string Loss = "multi_class_head/softmax_cross_entropy_loss/loss:0";

    private const float Tolerance = 1e-5f;

    public static bool HasModel => File.Exists(Prefix + ".index");

    private static string Prefix => Path.Combine(Environment.GetEnvironmentVariable("TF1_MODELS") ?? "", "guesslang-0.9.3", "model.ckpt-40198");

    [Fact(Skip = Reason, SkipUnless = nameof(HasModel))]
    public void It_gives_the_recorded_loss_and_999_of_1000()
    {
        using var session = Load(out var graph);

        var loss = (float)session.run(graph.get_tensor_by_name(Loss));
        var classes = session.run(graph.get_operations().Cast<Operation>().Single(o => o.type == "ArgMax").output).ToArray<long>();
        var labels = session.run(graph.get_tensor_by_name("const_labels:0")).ToArray<long>();

        loss.Should().BeApproximately(0.003102312795817852f, Tolerance * 0.0031f);
        classes.Zip(labels).Count(p => p.First == p.Second).Should().Be(999);
        graph.Exit();
    }

    [Fact(Skip = Reason, SkipUnless = nameof(HasModel))]
    public void It_goes_on_training_along_the_recorded_losses()
    {
        using var session = Load(out var graph);
        float[] recorded = [0.003095620544627309f, 0.003088979749009013f, 0.003083219286054373f, 0.003076735883951187f, 0.003071004059165716f];
        var steps = graph.get_collection<Operation>("train_op").ToArray();

        foreach (var expected in recorded)
        {
            session.run(steps);
            ((float)session.run(graph.get_tensor_by_name(Loss))).Should().BeApproximately(expected, Tolerance * expected);
        }

        ((long)session.run(graph.get_tensor_by_name("global_step:0"))).Should().Be(40208, "both steps count it");
        graph.Exit();
    }

    private static Session Load(out Graph graph)
    {
        graph = LoadingPrograms.NewGraph(seed: null);
        var saver = tf.train.import_meta_graph(Prefix + ".meta");
        var session = tf.Session(graph);
        saver.restore(session, Prefix);
        return session;
    }
}
