using System.IO.Compression;
using Reproductions.Fixtures;
using Reproductions.Fixtures.Audit;
using Reproductions.Fixtures.Audit.Findings;
using Reproductions.Fixtures.Audit.Managed;
using Reproductions.Fixtures.Audit.Static;
using Reproductions.Fixtures.Datasets;
using Reproductions.Tests.Loading.Managed.Recorded;
using Tensorflow;

namespace Reproductions.Tests.Loading.Managed.Audit;

/// <summary>The audit finds the mistakes of the reproductions in the files that real TensorFlow left, and nothing in sound ones.</summary>
public class FindingTests
{
    private static readonly string s_model = Path.Combine(Repository.TestData, "tensorflow-2.21", "model", "mnist_model-1800");
    private static readonly string s_averaged = Path.Combine(Repository.TestData, "tensorflow-2.21", "model-ema", "mnist_ema-1200");

    [Theory]
    [InlineData("rebuild", "")]
    [InlineData("meta", "")]
    [InlineData("mixed", "SILENT R01")]
    public void The_students_event_files_are_told_apart(string program, string expected)
    {
        using var folder = new TempDirectory();
        ZipFile.ExtractToDirectory(Path.Combine(Repository.TestData, "tensorflow-1.13.1", "events.zip"), folder.FullName);

        var report = StaticAudit.Of(AuditFiles.Graph(folder[program + ".events"]));

        string.Join(", ", report.Findings.Select(Name)).Should().Be(expected);
    }

    [Fact]
    public void The_mixed_graph_is_explained_with_the_output_to_fetch_instead()
    {
        var report = Audit("R01/mixed", s_model, "output:0");

        var finding = report.Findings.Should().ContainSingle().Subject;
        finding.Title.Should().Be("output:0 reads 8 variables; restore wrote 0 of them: Variable .. Variable_7 hold their initializer's values.");
        finding.Cause.Should().Be("The graph holds two copies of the network. save/restore_all writes Variable_8 .. Variable_7_1, which output:0 does not read.");
        finding.Remedy.Should().StartWith("Fetch output_1:0, or build only one of the two:");
        (report.Coverage.Restored, report.Coverage.Of).Should().Be((0, 8));
    }

    [Theory]
    [InlineData("the new copy is not restored", "R12/import_then_rebuild", "output_1:0", "SILENT R12")]
    [InlineData("the second saver writes the first network", "R13/two_imports", "output_1:0", "SILENT R13")]
    [InlineData("an unused saver takes over", "R18/saver_before_import", "output:0", "QUIET R18")]
    public void A_saver_that_writes_another_network_is_found(string label, string graph, string fetch, string expected)
    {
        var report = Audit(graph, s_model, fetch);

        report.Findings.Select(Name).Should().Contain(expected, label);
    }

    [Theory]
    [InlineData("statistics not saved", "R03/bn_trainable_only", "QUIET R03")]
    [InlineData("statistics never updated", "R04/bn_never_updated", "SILENT R04")]
    [InlineData("statistics of the batch", "R03/bn_full", "SILENT R09")]
    [InlineData("dropout is a constant", "R09/dropout_const", "SILENT R09")]
    [InlineData("dropout by default", "R22/keep_prob_default", "SILENT R22")]
    [InlineData("iterator in front", "R27/iterator", "SILENT R27")]
    [InlineData("queue in front", "R27/queue", "SILENT R27")]
    [InlineData("averages not read", "R57/ema", "SILENT R05")]
    [InlineData("averages under a doubled scope", "R58/doubled", "SILENT R05")]
    [InlineData("NaN", "R61/mnist_nan-2723", "SILENT R61")]
    [InlineData("a collection names a missing operation", "R63/m", "LOUD R63")]
    public void A_mistake_in_the_files_is_found(string label, string name, string expected)
    {
        var report = Audit(name, RecordedReproductions.File(name));

        report.Findings.Select(Name).Should().Contain(expected, label);
    }

    [Theory]
    [InlineData("one resource network under two scopes", "R19/two_scopes_resource", "SILENT R19")]
    [InlineData("a resource copy in the same storage", "R19/mixed_resource", "QUIET R19")]
    [InlineData("no saver_def", "R37/nosaver", "QUIET R37")]
    public void A_mistake_in_the_graph_alone_is_found(string label, string graph, string expected)
    {
        var report = Audit(graph, checkpoint: null);

        report.Findings.Select(Name).Should().Contain(expected, label);
    }

    [Theory]
    [InlineData("R07/with_global_step")]
    [InlineData("R09/dropout_default_1")]
    [InlineData("R13/model_b/mnist_b-600")]
    [InlineData("R14/with_collections")]
    [InlineData("R19/resource_a")]
    [InlineData("R27/default")]
    [InlineData("R32/best/b-2")]
    [InlineData("R36/mlp")]
    [InlineData("R38/soft")]
    [InlineData("R39/nb")]
    [InlineData("R55/bn")]
    [InlineData("R62/bn")]
    public void Nothing_is_found_in_a_sound_pair(string name)
    {
        var report = Audit(name, RecordedReproductions.File(name));

        report.Findings.Should().BeEmpty();
    }

    [Theory]
    [InlineData("raw values where the checkpoint has averages", "ema_raw", "noisy", "SILENT R10")]
    [InlineData("the copy that no restore wrote", "mixed_wrong_copy", "1800", "SILENT R10")]
    [InlineData("the averages themselves", "ema_averaged", "noisy", "")]
    public void The_constants_of_a_frozen_graph_are_compared_with_the_checkpoint(string label, string graph, string checkpoint, string expected)
    {
        var frozen = AuditFiles.Graph(RecordedReproductions.File($"R10/{graph}.pb"));

        var report = StaticAudit.Of(frozen, AuditFiles.Checkpoint(RecordedProgram.Prefix(checkpoint)).Checkpoint);

        report.Fetches.Select(f => f.Name).Should().Equal("output:0");
        string.Join(", ", report.Findings.Select(Name)).Should().Be(expected, label);
    }

    [Theory]
    [InlineData("local", "SILENT R08", "The training starts again at the first step: global_step is not restored.")]
    [InlineData("uncounted", "SILENT R08", "The step never moves: nothing counts global_step, which the training reads.")]
    public void A_step_that_is_not_saved_or_not_counted_is_found(string kind, string expected, string title)
    {
        using var folder = new TempDirectory();
        using var program = RecordedProgram.Run($"training {kind}; saver; init; init local-variables; save {folder["m"]}; restore {folder["m"]}");

        var report = LoadAudit.Of(program.Session, program.Graph.get_operation_by_name("Adam"));

        report.Findings.Select(f => $"{Name(f)} {f.Title}").Should().Equal($"{expected} {title}");
    }

    [Theory]
    [InlineData("counted")]
    [InlineData("assigned")]
    public void A_step_that_is_counted_and_restored_is_sound(string kind)
    {
        using var folder = new TempDirectory();
        using var program = RecordedProgram.Run($"training {kind}; saver; init; save {folder["m"]}; restore {folder["m"]}");

        var report = LoadAudit.Of(program.Session, program.Graph.get_operation_by_name("Adam"));

        report.Findings.Should().BeEmpty();
    }

    [Fact]
    public void Variables_that_changed_places_are_found_by_the_meta_of_the_program_that_saved()
    {
        using var folder = new TempDirectory();
        RecordedProgram.Run($"matrices ab; saver; init; save {folder["m"]}").Dispose();
        using var program = RecordedProgram.Run($"matrices ba; saver; init; restore {folder["m"]}");

        var finding = LoadAudit.Of(program.Session, program.Graph.get_tensor_by_name("output:0")).Findings.Single();

        finding.Evidence.Should().Equal(
            "Variable_2 took 'Variable_2'; its place had 'Variable_1' in m.meta",
            "Variable_1 took 'Variable_1'; its place had 'Variable_2' in m.meta");
    }

    [Fact]
    public void An_initializer_after_the_restore_is_found()
    {
        var report = StaticAudit.Of(AuditFiles.Meta(s_model + ".meta"), order: [WriteOrder.Restore, WriteOrder.Init]);

        report.Findings.Select(Name).Distinct().Should().Equal("SILENT R02");
    }

    [Fact]
    public void Raw_values_are_found_where_the_checkpoint_holds_averages()
    {
        var report = StaticAudit.Of(AuditFiles.Meta(s_averaged + ".meta"), AuditFiles.Checkpoint(s_averaged).Checkpoint, ["output:0"]);

        report.Findings.Select(Name).Should().Equal("SILENT R05");
    }

    [Fact]
    public void A_matrix_of_nothing_but_zeros_is_found()
    {
        var graph = AuditFiles.Meta(RecordedReproductions.File("R36/mlp.meta"));
        var stored = AuditFiles.Checkpoint(RecordedReproductions.File("R36/mlp")).Checkpoint;
        var zeroed = stored with { Values = key => key == "fc1/w" ? new double[stored.Entries[key].Count] : stored.Values(key) };

        var report = StaticAudit.Of(graph, zeroed);

        report.Findings.Select(f => $"{Name(f)}: {string.Join(' ', f.Evidence)}").Should().Equal("QUIET R61: 'fc1/w'");
    }

    [Fact]
    public void A_missing_key_names_the_nearest_one_of_its_shape()
    {
        var graph = AuditFiles.Meta(RecordedReproductions.File("R36/mlp.meta"));
        var stored = AuditFiles.Checkpoint(RecordedReproductions.File("R36/mlp")).Checkpoint;
        var renamed = stored with { Entries = stored.Entries.ToDictionary(e => e.Key == "fc1/w" ? "dense/w" : e.Key, e => e.Value), Values = null };

        var report = StaticAudit.Of(graph, renamed);

        report.Findings.Single(f => f.Id == "R38").Evidence.Should().Equal("'fc1/w' for fc1/w; nearest: 'dense/w'");
        report.Renames.Should().Equal(new Rename("dense/w", "fc1/w"));
    }

    [Fact]
    public void A_prefix_that_explains_the_missing_keys_is_proposed()
    {
        var graph = AuditFiles.Meta(RecordedReproductions.File("R36/mlp.meta"));
        var stored = AuditFiles.Checkpoint(RecordedReproductions.File("R36/mlp")).Checkpoint;
        var prefixed = stored with { Entries = stored.Entries.ToDictionary(e => "tower_0/" + e.Key, e => e.Value), Values = null };

        var report = StaticAudit.Of(graph, prefixed);

        report.Findings.Select(Name).Should().Contain("LOUD R38");
        report.Renames.Should().BeEquivalentTo(stored.Entries.Keys.Select(k => new Rename("tower_0/" + k, k)));
    }

    [Fact]
    public void The_renames_are_written_and_the_values_stay()
    {
        using var folder = new TempDirectory();
        var source = RecordedReproductions.File("R36/mlp");
        var keys = AuditFiles.Checkpoint(source).Checkpoint.Entries.Keys.ToList();

        RenamedCheckpoint.Write(source, [.. keys.Select(k => new Rename(k, "net/" + k))], folder["renamed"]);

        var renamed = AuditFiles.Checkpoint(folder["renamed"]).Checkpoint;
        renamed.Entries.Keys.Should().BeEquivalentTo(keys.Select(k => "net/" + k));
        renamed.Values("net/" + keys[0]).Should().Equal(AuditFiles.Checkpoint(source).Checkpoint.Values(keys[0]));
    }

    [Fact]
    public void Renames_that_are_not_one_to_one_are_refused_and_nothing_is_written()
    {
        using var folder = new TempDirectory();
        var source = RecordedReproductions.File("R36/mlp");
        var keys = AuditFiles.Checkpoint(source).Checkpoint.Entries.Keys.Order(StringComparer.Ordinal).ToList();

        var write = () => RenamedCheckpoint.Write(source, [new Rename(keys[0], keys[1])], folder["renamed"]);

        write.Should().Throw<ArgumentException>().WithMessage($"Two keys would be called '{keys[1]}'*Nothing was written.");
        Directory.GetFiles(folder.FullName).Should().BeEmpty();
    }

    [Fact]
    public void A_fetch_that_does_not_exist_is_refused_in_TensorFlows_words()
    {
        var audit = () => StaticAudit.Of(AuditFiles.Meta(s_model + ".meta"), fetches: ["prediction:0"]);

        audit.Should().Throw<ArgumentException>().WithMessage("The name 'prediction:0' refers to a Tensor which does not exist. The operation, 'prediction', does not exist in the graph.*");
    }

    private static AuditReport Audit(string graph, string checkpoint, params string[] fetches) =>
        StaticAudit.Of(AuditFiles.Meta(RecordedReproductions.File(graph + ".meta")), checkpoint is null ? null : AuditFiles.Checkpoint(checkpoint).Checkpoint, fetches);

    private static string Name(Finding finding) => $"{finding.Grade.ToString().ToUpperInvariant()} {finding.Id}";
}
