using Reproductions.Fixtures;
using Reproductions.Fixtures.Audit;
using Reproductions.Fixtures.Audit.Findings;
using Reproductions.Fixtures.Audit.Managed;
using Reproductions.Fixtures.Audit.Static;
using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Programs;
using Reproductions.Tests.Loading.Managed.Recorded;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Audit;

/// <summary>The reproductions that are SILENT, each with its wrong program and its remedy as the audit gets to see them.</summary>
internal static class CoverageRows
{
    private const string TensorFlowNet = "TensorFlow.NET's alone: here the program does what it says";

    /// <summary>All rows.</summary>
    public static IReadOnlyList<CoverageRow> All { get; } =
    [
        Caught("R01", "rebuild and import into one graph", "SILENT R01", Live("build; init; import 1800; restore 1800"), Live("import 1800; restore 1800")),
        Caught("R02", "initialize after the restore", "SILENT R02", Live("build; saver; init; restore 1800; init"), Live("build; saver; init; restore 1800")),
        Caught("R03", "saver over the trainable variables", "SILENT R03", Live("batch-norm test; saver trainable; init; restore bn_trainable_only", "logits:0"), Live("batch-norm test; saver; init; restore bn_full", "logits:0")),
        Caught("R04", "statistics never updated", "SILENT R04", Live("batch-norm test; saver; init; restore bn_never_updated", "logits:0"), Live("batch-norm test; saver; init; restore bn_full", "logits:0")),
        Caught("R05", "averages in the checkpoint, raw values read", "SILENT R05", Live("import ema; restore ema"), Live("build; saver averages; restore ema")),
        Caught("R06", "no checkpoint found, initialized instead", "SILENT R06", Live("build; saver; init"), Live("build; saver; restore 1800")),
        Caught("R07", "restore what matches, after a prefix", "SILENT R07", Live("step; build tower_0; init; saver matching stepped; restore stepped", "tower_0/output:0"), Live("step; build tower_0; init; saver mapped stepped tower_0/; restore stepped", "tower_0/output:0")),
        Caught("R08", "the step is not saved, or not counted", "SILENT R08", Saved("training local", "training local; init local-variables", "Adam"), Saved("training counted", "training counted", "Adam")),
        Caught("R09", "dropout or batch statistics are constants of the graph", "SILENT R09", Live("import bn_full; restore bn_full", "logits:0"), Live("batch-norm test; saver; init; restore bn_full", "logits:0")),
        Caught("R10", "frozen with raw values", "SILENT R10", Frozen("R10/ema_raw"), Frozen("R10/ema_averaged")),
        Missed("R11", "load_weights without effect", TensorFlowNet),
        Caught("R12", "import, then rebuild", "SILENT R12", Live("import 1800; build; init; restore 1800", "output_1:0"), Live("import 1800; restore 1800")),
        Caught("R13", "two imports into one graph", "SILENT R13", Live("import 1800; import b; restore 1800 by 1800; restore b by b"), Live("import b; restore b")),
        Caught("R14", "the name leads to the other copy", "SILENT R01", Live("build; init; import 1800; restore 1800"), Live("import 1800; restore 1800")),
        Missed("R15", "labels or pixels in another order", "it is in no graph and no checkpoint: compare with a reference output"),
        Caught("R16", "restored in another session", "SILENT R06", Live("build; saver; restore 1800; session; init"), Live("build; saver; init; restore 1800")),
        Caught("R17", "saver made before the optimizer", "SILENT R17", Live("build; saver; adam; init; restore 1800", "Adam"), Live("build; adam; saver; init; restore 1800", "Adam")),
        Caught("R18", "an operation takes the saver's name", "SILENT R18", Live("build; noop save/restore_all; init; import 1800; restore 1800"), Live("build; saver; init; restore 1800")),
        Caught("R19", "one resource network under two scopes", "SILENT R19", GraphFile("R19/two_scopes_resource"), GraphFile("R19/resource_a")),
        Caught("R20", "a resource variable takes another shape", "SILENT R20", () => Head(5), () => Head(1001)),
        Caught("R21", "unnamed variables in another order", "SILENT R21", Saved("matrices ab", "matrices ba"), Saved("matrices ab", "matrices ab")),
        Caught("R22", "the placeholder is declared again", "SILENT R22", Fed("keep_prob_1:0"), Fed("keep_prob:0")),
        Caught("R23", "int32 read into float32", "LOUD R23", () => TypeChanged(TF_DataType.TF_FLOAT), () => TypeChanged(TF_DataType.TF_INT32)),
        Caught("R24", "the state file leads to another folder", "SILENT R24", () => State(absolute: true), () => State(absolute: false)),
        Caught("R25", "meta and checkpoint of different steps", "QUIET R25", () => AuditFiles.Different(RecordedModel.At(1400) + ".meta", RecordedModel.Reversed), () => AuditFiles.Different(RecordedModel.Meta, RecordedModel.Prefix)),
        Missed("R26", "one import_scope twice", "does not happen: the second import is numbered throughout"),
        Caught("R27", "the training pipeline in front", "SILENT R27", Files("R27/iterator"), Files("R27/default")),
        Caught("R28", "restored in one session, run in another", "SILENT R06", Live("build; saver; restore 1800; session; init"), Live("build; saver; init; restore 1800")),
        Missed("R29", "restoring eagerly does nothing", TensorFlowNet),
        Missed("R30", "import_scope is ignored", TensorFlowNet),
        Missed("R31", "scope filter, wrong graph in the .meta, empty freeze_graph", TensorFlowNet),
        Caught("R61", "NaN in the checkpoint", "SILENT R61", Files("R61/mnist_nan-2723"), Files("R13/model_b/mnist_b-600")),
    ];

    private static CoverageRow Caught(string id, string program, string expected, Func<IReadOnlyList<Finding>> wrong, Func<IReadOnlyList<Finding>> right) => new(id, program, expected, null, wrong, right);

    private static CoverageRow Missed(string id, string program, string whyNot) => new(id, program, null, whyNot, null, null);

    private static Func<IReadOnlyList<Finding>> Live(string steps, string fetch = "output:0") => () =>
    {
        using var program = RecordedProgram.Run(steps);
        var session = program.Session;
        return fetch.Contains(':', StringComparison.Ordinal)
            ? LoadAudit.Of(session, session.graph.get_tensor_by_name(fetch)).Findings
            : LoadAudit.Of(session, session.graph.get_operation_by_name(fetch)).Findings;
    };

    private static Func<IReadOnlyList<Finding>> Files(string name) => () =>
        StaticAudit.Of(AuditFiles.Meta(RecordedReproductions.File(name + ".meta")), AuditFiles.Checkpoint(RecordedReproductions.File(name)).Checkpoint).Findings;

    /// <summary>Audits a frozen graph beside the checkpoint that it was frozen from.</summary>
    private static Func<IReadOnlyList<Finding>> Frozen(string name) => () =>
        StaticAudit.Of(AuditFiles.Graph(RecordedReproductions.File(name + ".pb")), AuditFiles.Checkpoint(RecordedProgram.Prefix("noisy")).Checkpoint).Findings;

    /// <summary>Saves one program and restores into another.</summary>
    private static Func<IReadOnlyList<Finding>> Saved(string saving, string loading, string fetch = "output:0") => () =>
    {
        using var folder = new TempDirectory();
        RecordedProgram.Run($"{saving}; saver; init; save {folder["m"]}").Dispose();
        return Live($"{loading}; saver; init; restore {folder["m"]}", fetch)();
    };

    private static Func<IReadOnlyList<Finding>> GraphFile(string name) => () => StaticAudit.Of(AuditFiles.Meta(RecordedReproductions.File(name + ".meta"))).Findings;

    private static Func<IReadOnlyList<Finding>> Fed(string tensor) => () =>
        StaticAudit.Of(AuditFiles.Meta(RecordedReproductions.File("R22/two_keep_probs.meta")), fetches: ["output:0"], feeds: ["input:0", tensor]).Findings;

    private static IReadOnlyList<Finding> Head(int classes) => Built(
        RecordedReproductions.File("R20/head_1001"),
        () => (tf.compat.v1.get_variable("head", classes, initializer: tf.zeros_initializer, use_resource: true).AsTensor(), tf.Variable(tf.zeros((3, 1001)), name: "w").AsTensor()).Item1);

    private static IReadOnlyList<Finding> TypeChanged(TF_DataType type) => Built(
        RecordedReproductions.File("R23/step_int32"),
        () => (tf.Variable(tf.zeros(new int[0], type), name: "step").AsTensor(), tf.Variable(tf.zeros(new[] { 2 }), name: "w").AsTensor()).Item1);

    /// <summary>Audits what a small program reads, and its saver over all variables, with a recorded checkpoint.</summary>
    private static IReadOnlyList<Finding> Built(string prefix, Func<Tensor> build)
    {
        var graph = LoadingPrograms.NewGraph(seed: 1);
        var fetch = tf.identity(build());
        tf.train.Saver();
        var findings = StaticAudit.Of(graph.as_graph_def(), AuditFiles.Checkpoint(prefix).Checkpoint, [fetch.name]).Findings;
        graph.Exit();
        return findings;
    }

    private static IReadOnlyList<Finding> State(bool absolute)
    {
        using var folder = new TempDirectory();
        var run1 = Directory.CreateDirectory(folder["run1"]).FullName;
        var run2 = Directory.CreateDirectory(folder["run2"]).FullName;
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(RecordedModel.Prefix)!, "mnist_model-1800.*"))
        {
            File.Copy(file, Path.Combine(run1, Path.GetFileName(file)));
            File.Copy(file, Path.Combine(run2, Path.GetFileName(file)));
        }

        var named = absolute ? Path.Combine(run1, "mnist_model-1800").Replace('\\', '/') : "mnist_model-1800";
        File.WriteAllText(Path.Combine(run2, "checkpoint"), $"model_checkpoint_path: \"{named}\"\nall_model_checkpoint_paths: \"{named}\"\n");
        return AuditFiles.Checkpoint(run2).Findings;
    }
}
