using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Reproductions.Fixtures;
using Reproductions.Fixtures.Audit.Managed.Assertions;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;
using Reproductions.Fixtures.Snapshots;
using Tensorflow;
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
        var message = Assert.ThrowsAny<Exception>(assertion).Message.Replace(Repository.TestData, "{TestData}", StringComparison.Ordinal);
        message = Regex.Replace(message, @"\d\.\d{4} \(\d+ of 200\)", "{score}");
        var name = Path.Combine("Managed", "FailingTests", $"{nameof(FailureMessageTests)}.{test}");
        Snapshot.Match(Assembly.GetExecutingAssembly(), name, message.Split('\n').Select(l => l.TrimEnd()));
    }
}
