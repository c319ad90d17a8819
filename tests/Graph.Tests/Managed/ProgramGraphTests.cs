using Reproductions.Fixtures;
using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Snapshots;
using Reproductions.Fixtures.Training;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed;

/// <summary>
/// The graphs of the student's programs, node for node as TensorFlow 1.13.1 built them: names, op types, inputs, control inputs,
/// attributes, inferred shapes and devices. The references were read off the student's own event files.
/// </summary>
public class ProgramGraphTests
{
    [Fact]
    public void Rebuilding_the_network_gives_TensorFlows_101_nodes()
    {
        var listing = Listing(() =>
        {
            var network = MnistNetwork.Build(NetworkSize.Seed);
            tf.global_variables_initializer();
            tf.train.Saver();
            AddAccuracy(network.Output);
        });

        listing.Should().Equal(Reference("rebuild"));
        Snapshot.Match(GetType().Assembly, $"Managed/{nameof(ProgramGraphTests)}.Rebuild", listing);
    }

    [Fact]
    public void Importing_the_meta_graph_gives_TensorFlows_333_nodes_with_two_accuracies()
    {
        using var folder = new TempDirectory();
        var meta = ExportTrainingGraph(folder);

        var listing = Listing(() =>
        {
            tf.train.import_meta_graph(meta);
            AddAccuracy(tf.get_default_graph().get_tensor_by_name("output:0"));
        });

        listing.Should().Equal(Reference("meta"));
        Snapshot.Match(GetType().Assembly, $"Managed/{nameof(ProgramGraphTests)}.Meta", listing);
    }

    [Fact]
    public void Rebuilding_and_importing_into_one_graph_gives_TensorFlows_406_nodes_with_two_networks()
    {
        using var folder = new TempDirectory();
        var meta = ExportTrainingGraph(folder);

        var listing = Listing(() =>
        {
            var network = MnistNetwork.Build(NetworkSize.Seed);
            tf.global_variables_initializer();
            tf.train.import_meta_graph(meta);
            AddAccuracy(network.Output);
        });

        listing.Should().Equal(Reference("mixed"));
        Snapshot.Match(GetType().Assembly, $"Managed/{nameof(ProgramGraphTests)}.Mixed", listing);
    }

    private static string ExportTrainingGraph(TempDirectory folder)
    {
        var path = folder["training.meta"];
        InNewGraph(_ => TrainingProgram.Build(NetworkSize.Seed, 1e-4f).Saver.export_meta_graph(path, save_debug_info: false));
        return path;
    }

    private static void AddAccuracy(Tensor output) => Accuracy.Build(output, Mnist.Test().LabelsAsDoubles());

    private static IReadOnlyList<string> Listing(Action build)
    {
        IReadOnlyList<string> listing = null;
        InNewGraph(graph =>
        {
            build();
            listing = GraphListing.Of(graph.as_graph_def(add_shapes: true));
        });
        return listing;
    }

    private static void InNewGraph(Action<Tensorflow.Graph> build)
    {
        tf.compat.v1.disable_eager_execution();
        var graph = tf.Graph().as_default();
        try
        {
            build(graph);
        }
        finally
        {
            graph.Exit();
        }
    }

    private static string[] Reference(string name) =>
        File.ReadAllLines(Path.Combine(Repository.TestData, "tensorflow-1.13.1", name + ".txt"));
}
