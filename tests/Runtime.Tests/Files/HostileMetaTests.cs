extern alias api;
using System.Text.Json;
using Reproductions.Tests.Runtime.Formats;
using Tensorflow;

namespace Reproductions.Tests.Runtime.Files;

/// <summary>Meta graphs with one fault each, imported, restored, run and saved: TensorFlow's verdict, or a better one that is listed here.</summary>
public sealed class HostileMetaTests
{
    /// <summary>Where we answer otherwise, and why.</summary>
    private static readonly Dictionary<string, string> Better = new()
    {
        ["cut_0 import"] = "DataLossError: Cannot parse file ",
        ["cut_1 import"] = "DataLossError: Cannot parse file ",
        ["missing import"] = "NotFoundError: File ",

        // TensorFlow trusts the recorded shape; to us it is a hint (R62), and the assignment tells.
        ["const_shape_huge import"] = "ValueError: Dimension 0 in both shapes must be equal, but are 2 and 1099511627776.",
        ["coll_variables_garbage import"] = "DataLossError: The collection 'variables' of the meta graph holds an entry that is no VariableDef: ",

        // 1.13.1 reads collections in the order of their names.
        ["no_graph_def import"] = "KeyError: The name 'y:0' refers to a Tensor which does not exist. The operation, 'y', does not exist in the graph. The collection 'out'",

        // Two inputs are missing; either may be met first.
        ["saver_restore_is_y restore"] = "InvalidArgumentError: Restoring from checkpoint failed.",
    };

    public static TheoryData<string> Cases { get; } = Corpus.Cases("hostile_meta");

    public static TheoryData<string> Importable { get; } = [.. Cases.Select(c => c.Data).Where(IsImported)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Importing_ends_as_in_TensorFlow(string name)
    {
        using var judge = new MetaJudge();

        var error = MetaJudge.ErrorOf(() => judge.Import(MetaOf(name)));

        ShouldEndAs(error, name, "import");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_import_that_fails_leaves_what_TensorFlow_leaves(string name)
    {
        var says = Says(name);
        var expected = says.TryGetProperty("ops_left_in_graph", out var left) ? left : says.GetProperty("import").GetProperty("ok").GetProperty("ops");
        using var judge = new MetaJudge();

        MetaJudge.ErrorOf(() => judge.Import(MetaOf(name)));

        judge.Operations.Should().Be(expected.GetInt32());
    }

    [Theory]
    [MemberData(nameof(Importable))]
    public void What_was_imported_is_what_TensorFlow_imports(string name)
    {
        var expected = Says(name).GetProperty("import").GetProperty("ok");
        using var judge = new MetaJudge();

        judge.Import(MetaOf(name));

        (judge.Saver is not null).Should().Be(expected.GetProperty("saver").GetBoolean());
        judge.Variables.Should().Equal(expected.GetProperty("variables").EnumerateArray().Select(v => v.GetString()));
        judge.Collections.Should().Equal(expected.GetProperty("collections").EnumerateArray().Select(c => c.GetString()));
    }

    [Theory]
    [MemberData(nameof(Importable))]
    public void Restoring_running_and_saving_end_as_in_TensorFlow(string name)
    {
        using var folder = new TemporaryFolder();
        using var judge = new MetaJudge();
        judge.Import(MetaOf(name));

        var restored = MetaJudge.ErrorOf(() => judge.Saver!.restore(judge.Session, Path.Combine(Corpus.Folder("hostile_meta", "_checkpoint"), "m")));
        float[] y = [];
        var run = MetaJudge.ErrorOf(() => y = judge.RunY());
        var saved = MetaJudge.ErrorOf(() => judge.Saver!.save(judge.Session, folder.At("saved_by_judge")));

        ShouldEndAs(restored, name, "restore");
        ShouldEndAs(run, name, "run_y");
        ShouldEndAs(saved, name, "save");
        y.Should().Equal(run is null ? [3f] : []);
    }

    private static void ShouldEndAs(TensorflowException? error, string name, string step)
    {
        var says = Says(name).GetProperty(step);
        var actual = error is null ? "ok" : $"{error.GetType().Name}: {error.Message}";
        var expected = Better.GetValueOrDefault($"{name} {step}")
            ?? (says.TryGetProperty("error", out _) ? $"{MetaJudge.TypeOf(says)}: {MetaJudge.Words(says, MetaOf(name))}" : "ok");
        actual.Should().StartWith(expected);
    }

    private static JsonElement Says(string name) => Corpus.Truth("hostile_meta", name).GetProperty("tensorflow_says");

    // An empty graph without saver has nothing to restore.
    private static bool IsImported(string name) => Says(name).GetProperty("import").TryGetProperty("ok", out var ok) && ok.GetProperty("ops").GetInt32() > 0;

    private static string MetaOf(string name) => Directory.EnumerateFiles(Corpus.Folder("hostile_meta", name), "m.*").FirstOrDefault()
        ?? Path.Combine(Corpus.Folder("hostile_meta", name), "m.meta");
}
