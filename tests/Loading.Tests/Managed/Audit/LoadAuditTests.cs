using Reproductions.Fixtures;
using Reproductions.Fixtures.Audit.Managed;
using Reproductions.Fixtures.Audit.Managed.Assertions;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;
using Reproductions.Tests.Loading.Managed.Recorded;
using Tensorflow;
using Xunit.Sdk;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Audit;

/// <summary>A session says who wrote each variable behind a prediction last, and the assertions explain it.</summary>
[Trait("Category", "Audit")]
public class LoadAuditTests
{
    private static readonly string s_prefix = Path.Combine(Repository.TestData, "tensorflow-2.21", "model", "mnist_model-1800");

    [Fact]
    public void A_mixed_prediction_is_explained_with_the_copy_that_was_restored()
    {
        using var model = LoadingPrograms.Mixed(NetworkSize.Small, s_prefix, seed: 1);

        var report = LoadAudit.Of(model.Session, model.Output);

        (report.Sources.Count, report.Restored).Should().Be((8, 0));
        report.Findings.Select(f => f.Id).Should().Equal("R01");
        report.Verdict.Should().Be(
            "output:0 reads 8 variables; restore wrote 0 of them: Variable .. Variable_7 hold their initializer's values. The graph holds two copies of the network. "
            + "save/restore_all writes Variable_8 .. Variable_7_1, which output:0 does not read. Fetch output_1:0, or build only one of the two: rebuild the network and "
            + "restore with a Saver made over it, or import the .meta into an empty graph and fetch its tensors by name.");
    }

    [Fact]
    public void Each_variable_names_the_key_the_file_and_the_run_that_it_came_from()
    {
        using var model = LoadingPrograms.Rebuild(NetworkSize.Small, s_prefix);

        var sources = LoadAudit.Of(model.Session, model.Output).Sources;

        sources.Select(s => (s.Variable, s.WrittenBy, s.Key, s.File, s.Run)).Should().Equal(
            Enumerable.Range(0, 8).Select(i => i == 0 ? "Variable" : $"Variable_{i}").Select(n => (n, "restore", n, s_prefix, 2L)));
    }

    [Fact]
    public void Every_kind_of_writer_is_told_apart()
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        var variables = Enumerable.Range(0, 4).Select(i => tf.Variable(tf.constant(1f), name: $"v{i}")).ToArray();
        var init = tf.global_variables_initializer();
        var train = tf.train.GradientDescentOptimizer(0.1f).minimize(variables[1].AsTensor() * 2f, var_list: [variables[1]]);
        var assign = tf.assign(variables[2], tf.constant(3f));
        var unwritten = tf.Variable(tf.constant(1f), name: "unwritten");
        using var session = tf.Session(graph);
        session.run(init);
        session.run(train);
        session.run(assign);
        var sum = variables[0].AsTensor() + variables[1].AsTensor() + variables[2].AsTensor() + unwritten.AsTensor();

        var sources = session.sources_of(sum);

        sources.Select(s => (s.Variable, s.WrittenBy, s.Run)).Should().Equal(("v0", "initializer", 1), ("v1", "training step", 2), ("v2", "assign", 3), ("unwritten", "nobody", 0));
        graph.Exit();
    }

    [Fact]
    public void Resource_variables_of_two_scopes_hold_what_was_restored_last_whoever_asked()
    {
        using var program = RecordedProgram.Run("import resource_a a; import resource_b b; restore resource_a by resource_a; restore resource_b by resource_b");

        var report = LoadAudit.Of(program.Session, program.Session.graph.get_tensor_by_name("a/output:0"));

        report.Sources.Select(s => (Path.GetFileName(s.File), s.Run)).Should().Equal(Enumerable.Repeat(("resource_b", 2L), 8));
        report.Findings.Where(f => f.Grade == Fixtures.Audit.Findings.Grade.Silent).Select(f => f.Id).Should().Equal("R19");
    }

    [Fact]
    public void What_is_fed_hides_the_variables_behind_it()
    {
        using var model = LoadingPrograms.Meta(s_prefix);
        var logits = model.Output.op.inputs[0];

        var sources = LoadAudit.Of(model.Session, model.Output, new FeedItem(logits, null)).Sources;

        sources.Should().BeEmpty();
    }

    [Fact]
    public void Control_edges_lead_to_variables_too()
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        var variable = tf.Variable(tf.constant(1f), name: "counted");
        using var session = tf.Session(graph);
        var result = tf_with(tf.control_dependencies([variable.AsTensor().op]), _ => tf.constant(5f));

        var sources = session.sources_of(result);

        sources.Select(s => s.Variable).Should().Equal("counted");
        graph.Exit();
    }

    [Fact]
    public void Initializing_after_the_restore_is_found_in_the_session()
    {
        using var model = LoadingPrograms.Rebuild(NetworkSize.Small, s_prefix);
        model.Session.run(model.Session.graph.get_operation_by_name("init"));

        var report = LoadAudit.Of(model.Session, model.Output);

        report.Findings.Select(f => f.Id).Should().Equal("R02");
    }

    [Fact]
    public void A_restored_prediction_passes_the_assertions()
    {
        using var model = LoadingPrograms.Meta(s_prefix);

        var assertions = model.Output.Should();

        assertions.ReadOnlyRestoredVariables(model.Session)
            .And.ReadOnlyValuesOf(model.Session, s_prefix)
            .And.BeComputedFrom(model.Session, model.Input)
            .And.BeLoadedWithoutSilentFindings(model.Session, new FeedItem(model.Input, null));
    }

    [Fact]
    public void A_prediction_that_is_not_restored_fails_and_says_what_to_do()
    {
        using var model = LoadingPrograms.Mixed(NetworkSize.Small, s_prefix, seed: 1);

        var assertion = () => model.Output.Should().ReadOnlyRestoredVariables(model.Session, "the model was loaded");

        assertion.Should().Throw<XunitException>().WithMessage(
            "Expected output:0 to read only restored variables because the model was loaded, but output:0 reads 8 variables; restore wrote 0 of them: *Fetch output_1:0, or build only one of the two:*"
            + "Variable_7: written by initializer Variable_7/Assign in run 1*SILENT R01*");
    }

    [Fact]
    public void A_placeholder_that_the_prediction_does_not_read_fails_and_names_the_right_one()
    {
        using var model = LoadingPrograms.Mixed(NetworkSize.Small, s_prefix, seed: 1);
        var other = model.Session.graph.get_tensor_by_name("input_1:0");

        var assertion = () => model.Output.Should().BeComputedFrom(model.Session, other);

        assertion.Should().Throw<XunitException>().WithMessage("Expected output:0 to be computed from input_1:0, but *LOUD R53: output:0 is not computed from input_1:0, which is fed. See docs/reproductions/R53.md");
    }
}
