using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Reproductions.Fixtures;
using Reproductions.Fixtures.Audit.Managed.Assertions;
using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;
using Reproductions.Fixtures.Snapshots;
using Tensorflow;
using Tensorflow.Checkpoint;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.FailingTests;

/// <summary>What a person reads when a loading test fails: one line of a right program is changed, and the message is pinned.</summary>
public class FailureMessageTests
{
    private static Score Score(LoadedModel model) => model.Score(RecordedModel.Test.Take(200));

    [Fact]
    public void The_meta_is_imported_beside_the_rebuilt_network()
    {
        using var model = LoadingPrograms.Mixed(NetworkSize.Small, RecordedModel.Prefix, seed: 1);

        Pin(() => Score(model).ShouldBeAccurate(model));
    }

    [Fact]
    public void The_restore_is_left_out()
    {
        using var model = Rebuilt(session => session.run(tf.global_variables_initializer()));

        Pin(() => Score(model).ShouldBeAccurate(model));
    }

    [Fact]
    public void The_initializer_runs_after_the_restore()
    {
        using var model = Rebuilt(session =>
        {
            tf.train.Saver().restore(session, RecordedModel.Prefix);
            session.run(tf.global_variables_initializer());
        });

        Pin(() => model.Output.Should().ReadOnlyRestoredVariables(model.Session));
    }

    [Fact]
    public void Half_of_the_variables_are_restored()
    {
        using var model = Rebuilt(session =>
        {
            session.run(tf.global_variables_initializer());
            tf.train.Saver(tf.trainable_variables()[..4]).restore(session, RecordedModel.Prefix);
        });

        Pin(() => model.Output.Should().ReadOnlyRestoredVariables(model.Session));
    }

    [Fact]
    public void An_older_checkpoint_is_restored()
    {
        using var model = Rebuilt(session => tf.train.Saver().restore(session, RecordedModel.At(1400)));

        Pin(() => model.Output.Should().ReadOnlyValuesOf(model.Session, RecordedModel.Prefix));
    }

    [Fact]
    public void Nobody_writes_the_variables()
    {
        using var model = Rebuilt(_ => { });

        Pin(() => model.Output.Should().ReadOnlyRestoredVariables(model.Session));
    }

    [Fact]
    public void The_placeholder_is_declared_again_and_fed()
    {
        using var model = LoadingPrograms.Meta(RecordedModel.Prefix);
        var again = tf.placeholder(tf.float32, (-1, 784), name: "input");

        Pin(() => model.Output.Should().BeComputedFrom(model.Session, again));
    }

    [Fact]
    public void The_audit_of_a_mixed_graph()
    {
        using var model = LoadingPrograms.Mixed(NetworkSize.Small, RecordedModel.Prefix, seed: 1);

        Pin(() => model.Output.Should().BeLoadedWithoutSilentFindings(model.Session));
    }

    [Fact]
    public void A_wrong_program_is_repaired_and_the_test_still_expects_chance()
    {
        using var model = LoadingPrograms.Meta(RecordedModel.Prefix);

        Pin(() => Score(model).ShouldBeAtChance(model));
    }

    [Fact]
    public void A_wrong_program_is_repaired_and_the_test_still_expects_unrestored_variables()
    {
        using var model = LoadingPrograms.Meta(RecordedModel.Prefix);

        Pin(() => model.Output.Should().ReadVariablesThatWereNotRestored(model.Session));
    }

    [Fact]
    public void A_variable_is_renamed_and_the_restore_takes_what_fits()
    {
        var (graph, input, output) = Renamed();
        using var session = tf.Session(graph);
        session.run(tf.global_variables_initializer());
        using var reader = new CheckpointReader(RecordedReproductions.File("R36/mlp"));
        tf.train.Saver([.. tf.global_variables().Where(v => reader.VariableToShapeMap.ContainsKey(v.Op.name))]).restore(session, RecordedReproductions.File("R36/mlp"));

        Pin(() => output.Should().ReadOnlyRestoredVariables(session));
        graph.Exit();
    }

    [Fact]
    public void Raw_values_are_read_where_averages_were_trained()
    {
        using var model = Rebuilt(session =>
        {
            session.run(tf.global_variables_initializer());
            tf.train.Saver().restore(session, RecordedModel.Averaged);
        });

        Pin(() => model.Output.Should().BeLoadedWithoutSilentFindings(model.Session));
    }

    [Fact]
    public void Dropout_is_a_constant_of_the_imported_graph()
    {
        using var model = LoadingPrograms.Meta(RecordedReproductions.File("R09/dropout_const"));

        Pin(() => model.Output.Should().BeLoadedWithoutSilentFindings(model.Session));
    }

    [Fact]
    public void The_op_list_has_a_node_more()
    {
        var verified = Listing(() => { });
        var received = Listing(() => tf.train.Saver());

        Pin(() => throw SnapshotMismatchException.Of("SoftmaxTests.The_graph_of_the_program", verified, received));
    }

    [Fact]
    public void A_snapshot_does_not_exist() =>
        Pin(() => throw SnapshotMismatchException.Missing("{Tests}/SoftmaxTests.The_graph.verified.txt", "{Tests}/SoftmaxTests.The_graph.received.txt"));

    [Fact]
    public void Every_assertion_helper_has_a_pinned_failure()
    {
        var helpers = typeof(FetchAssertions).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Concat(typeof(LoadingAssertions).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(m => !m.IsSpecialName).Select(m => m.Name);
        var source = File.ReadAllText(Path.Combine(Repository.ProjectOf(Assembly.GetExecutingAssembly()), "Managed", "FailingTests", $"{nameof(FailureMessageTests)}.cs"));

        var unpinned = helpers.Where(h => !Regex.IsMatch(source, $@"Pin\(.*\.{h}\("));

        unpinned.Should().BeEmpty("what a helper says is read when it matters");
    }

    private static string Listing(Action more)
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        tf.Variable(tf.zeros(2), name: "b");
        more();
        var lines = GraphListing.Of(graph.as_graph_def());
        graph.Exit();
        return string.Join('\n', lines) + "\n";
    }

    private static (Graph Graph, Tensor Input, Tensor Output) Renamed()
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        var input = tf.placeholder(tf.float32, (-1, 784), name: "input");
        var hidden = tf.nn.relu(tf.matmul(input, tf.Variable(tf.zeros((784, 16)), name: "fc1/w")) + tf.Variable(tf.zeros(16), name: "fc1/b"));
        var output = tf.nn.softmax(tf.matmul(hidden, tf.Variable(tf.zeros((16, 10)), name: "fc2/w")) + tf.Variable(tf.zeros(10), name: "fc2/bias"), name: "output");
        return (graph, input, output);
    }

    private static LoadedModel Rebuilt(Action<Session> load)
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        var network = MnistNetwork.Build(NetworkSize.Small);
        var session = tf.Session(graph);
        load(session);
        return new LoadedModel(session, network.Input, network.Output);
    }

    // An untrained network's score depends on the last bits of its random values, which differ between systems.
    private static void Pin(Action assertion, [CallerMemberName] string test = "")
    {
        var failure = Assert.ThrowsAny<Exception>(assertion);

        var message = failure.Message.Replace(Repository.TestData, "{TestData}", StringComparison.Ordinal).Replace('\\', '/');
        message = Regex.Replace(message, @"\d\.\d{4} \(\d+ of 200\)", "{score}");
        Snapshot.Match(Assembly.GetExecutingAssembly(), Path.Combine("Managed", "FailingTests", $"{nameof(FailureMessageTests)}.{test}"), message.Split('\n').Select(l => l.TrimEnd()));
        failure.StackTrace.Split('\n').Where(f => f.Contains("Reproductions.", StringComparison.Ordinal)).First(f => !f.Contains("AssertionFramework", StringComparison.Ordinal))
            .Should().Contain($"{nameof(FailureMessageTests)}.", "the test stands before our own helpers");
        message.Should().Contain("See docs/", "a reader finds the page");
    }
}
