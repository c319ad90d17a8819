using Reproductions.Fixtures;
using Reproductions.Fixtures.Lanes;
using Reproductions.Fixtures.Lanes.Results;

namespace Reproductions.Tests.Loading.Managed.Lanes;

/// <summary>Two runs of the suite are compared by what a user of the upgraded version would feel.</summary>
public sealed class ResultComparisonTests : IDisposable
{
    private const string Symptom = "Reproductions.Tests.Loading.Reproductions.R07_PartialRestoreMatchedNothing.Symptom_a_restore_that_matches_nothing_is_silent";
    private const string Remedy = "Reproductions.Tests.Loading.Reproductions.R07_PartialRestoreMatchedNothing.Remedy_count_what_was_restored";
    private const string LoudSymptom = "Reproductions.Tests.Loading.Reproductions.R45_FolderMoved.Symptom_nothing_is_found";
    private const string Listed = "Reproductions.Tests.Loading.StudentProgramTests.A_saver_made_before_the_import(seed: 1)";
    private const string Assertion = "Expected an accuracy at chance (below 0.25), but it is 0.9744 (4872 of 5000).";
    private const string Error = "Tensorflow.ValueError : No variables to save";

    private static readonly KnownDifference s_entry = new(
        "TFN-0012", "R18", "StudentProgramTests.A_saver_made_before_the_import", new ExpectedOutcome("ValueError", "At least two variables"),
        "refuses the program", "is silent", Effect.Loud, Effect.Silent, "no saver_def", "https://github.com/SciSharp/TensorFlow.NET/issues/453", "[0.20,0.151)", "run");

    private static readonly EffectOfTest s_effects = new(new Ledger([s_entry]), new Dictionary<string, string> { ["R07"] = "SILENT", ["R45"] = "LOUD" });

    private readonly TempDirectory _folder = new();

    [Theory]
    [InlineData("a silent mistake, then an exception", Symptom, "", Error, ChangeKind.NowLoud)]
    [InlineData("an exception, then the silent mistake", Symptom, Error, "", ChangeKind.NowSilent)]
    [InlineData("a silent mistake, then the right value", Symptom, "", Assertion, ChangeKind.NowRight)]
    [InlineData("the right value, then an exception", Remedy, "", Error, ChangeKind.NowLoud)]
    [InlineData("the right value, then another value", Remedy, "", Assertion, ChangeKind.NowSilent)]
    [InlineData("an exception, then the right value", Remedy, Error, "", ChangeKind.NowRight)]
    [InlineData("an exception, then another", Remedy, Error, "Tensorflow.ValueError : Nothing to save", ChangeKind.OtherWords)]
    [InlineData("a loud mistake, then no exception", LoudSymptom, "", "Expected a &lt;Tensorflow.ValueError&gt; to be thrown, but no exception was thrown.", ChangeKind.NowSilent)]
    [InlineData("a loud mistake, then another exception", LoudSymptom, "", "Expected a &lt;Tensorflow.ValueError&gt; to be thrown, but found &lt;System.Exception&gt;", ChangeKind.OtherWords)]
    [InlineData("a loud mistake, then with other words", LoudSymptom, "", "Expected exception message to match the equivalent of", ChangeKind.OtherWords)]
    [InlineData("as listed, then silent", Listed, "", "Reproductions.Fixtures.Lanes.KnownDifference : R18: TensorFlow.NET 0.151.0 now is silent.", ChangeKind.OffTheLedger)]
    public void A_change_is_named_by_what_a_user_meets(string label, string test, string before, string after, ChangeKind kind)
    {
        var comparison = ResultComparison.Of(Run("before", (test, before)), Run("after", (test, after)), s_effects);

        comparison.Changes.Select(c => c.Kind).Should().Equal([kind], label);
        comparison.IsSame.Should().BeFalse();
    }

    [Theory]
    [InlineData("and then it passes", "", ChangeKind.NowSilent)]
    [InlineData("and then the ledger reports that it passes", "Reproductions.Fixtures.Lanes.KnownDifference : R18: TensorFlow.NET 0.151.0 now is silent.", ChangeKind.NowSilent)]
    public void A_difference_that_was_held_is_known_by_the_ledgers_words(string label, string after, ChangeKind kind)
    {
        var held = "TFN-0012 holds: TensorFlow.NET 0.150.0 refuses the program.\nSeen: Tensorflow.ValueError : At least two variables have the same name: Variable";

        var change = ResultComparison.Of(Held("before", Listed, held), Run("after", (Listed, after)), s_effects).Changes.Single();

        (change.Kind, change.Reproduction, change.Before.FirstLine).Should().Be((kind, "R18", "Tensorflow.ValueError : At least two variables have the same name: Variable"), label);
    }

    [Fact]
    public void A_difference_that_is_held_in_both_runs_is_no_change()
    {
        var before = Held("before", Listed, "TFN-0012 holds: TensorFlow.NET 0.150.0 refuses the program.\nSeen: Tensorflow.ValueError : one folder");
        var after = Held("after", Listed, "TFN-0012 holds: TensorFlow.NET 0.151.0 refuses the program.\nSeen: Tensorflow.ValueError : another folder");

        var comparison = ResultComparison.Of(before, after, s_effects);

        (comparison.IsSame, comparison.Unchanged).Should().Be((true, 1));
    }

    [Fact]
    public void What_a_passing_test_prints_is_no_change()
    {
        var comparison = ResultComparison.Of(Held("before", Remedy, "TensorFlow.NET 0.150.0 loaded"), Held("after", Remedy, "TensorFlow.NET 0.151.0 loaded"), s_effects);

        comparison.Changes.Should().BeEmpty();
    }

    [Fact]
    public void Tests_that_end_as_before_are_counted_only()
    {
        var comparison = ResultComparison.Of(Run("before", (Symptom, Error), ("A.B.C", "")), Run("after", (Symptom, Error), ("A.B.C", "")), s_effects);

        (comparison.Changes.Count, comparison.Unchanged, comparison.IsSame).Should().Be((0, 2, true));
        ChangeReport.Markdown(comparison, "0.150.0", "0.151.0").Should().Be("# What changed in loading: 0.150.0 → 0.151.0\n\nNothing: 2 tests end as before.\n");
    }

    [Fact]
    public void The_report_groups_by_reproduction_and_shows_op_lists_and_the_api()
    {
        var before = Run("before", (Symptom, ""), ("A.Tests.Old_one", ""), ("A.Tests.Words(step: 1)", "System.Exception : one\n  and more")) with
        {
            OpLists = new Dictionary<string, string> { ["Saver.received.txt"] = "save/Const\nsave/filename\n" },
            Api = ["Saver(IVariableV1[] var_list)", "Tensor matmul(Tensor a, Tensor b)"],
        };
        var after = Run("after", (Symptom, Error), ("A.Tests.New_one", ""), ("A.Tests.Words(step: 1)", "System.Exception : two")) with
        {
            OpLists = new Dictionary<string, string> { ["Saver.received.txt"] = "save/Const\nsave/Const_1\n" },
            Api = ["Tensor matmul(Tensor a, Tensor b)", "Tensor mul(Tensor a)"],
        };

        var report = ChangeReport.Markdown(ResultComparison.Of(before, after, s_effects), "0.150.0", "0.151.0");

        report.Should().Be("""
            # What changed in loading: 0.150.0 → 0.151.0

            1 now loud, 1 as before, in other words, 1 gone, 1 new, 0 unchanged.

            ## R07

            **Now loud: an exception**

            - `R07_PartialRestoreMatchedNothing.Symptom_a_restore_that_matches_nothing_is_silent`: `Tensorflow.ValueError : No variables to save`

            ## Other tests

            **As before, in other words**

            - `Tests.Words(step: 1)`: `System.Exception : two`, was `System.Exception : one`

            **Gone**

            - `Tests.Old_one`

            **New**

            - `Tests.New_one`

            ## Op list Saver.received.txt

            ```diff
            --- 0.150.0
            +++ 0.151.0
            @@ -1,3 +1,3 @@
             save/Const
            -save/filename
            +save/Const_1
            ```

            ## API

            **Members gone or changed**

            - `Saver(IVariableV1[] var_list)`

            **Members new or changed**

            - `Tensor mul(Tensor a)`

            """);
    }

    [Theory]
    [InlineData("cut in the middle", "<TestRun><Results>", "is no whole test result file")]
    [InlineData("another format", "<assemblies />", "begins with <assemblies>, not with <TestRun>")]
    public void A_file_that_is_no_result_file_is_refused_with_the_remedy(string label, string text, string message)
    {
        File.WriteAllText(_folder["broken.trx"], text);

        var read = () => ResultSet.Read(_folder["broken.trx"]);

        read.Should().Throw<InvalidDataException>(label).WithMessage($"*broken.trx' {message}*");
    }

    [Fact]
    public void A_folder_without_results_is_refused()
    {
        var read = () => ResultSet.Read(_folder.FullName);

        read.Should().Throw<InvalidDataException>().WithMessage("*holds no .trx file. Give the folder that dotnet test wrote its results to.");
    }

    public void Dispose() => _folder.Dispose();

    private ResultSet Held(string name, string test, string output)
    {
        File.WriteAllText(_folder[name + ".trx"], $"<TestRun xmlns=\"http://microsoft.com/schemas/VisualStudio/TeamTest/2010\"><Results><UnitTestResult testName=\"{test}\" outcome=\"Passed\"><Output><TextMessages><Message>{output}</Message></TextMessages></Output></UnitTestResult></Results></TestRun>");
        return ResultSet.Read(_folder[name + ".trx"]);
    }

    private ResultSet Run(string name, params (string Test, string Message)[] results)
    {
        var rows = results.Select(r => r.Message.Length == 0
            ? $"<UnitTestResult testName=\"{r.Test}\" outcome=\"Passed\" />"
            : $"<UnitTestResult testName=\"{r.Test}\" outcome=\"Failed\"><Output><ErrorInfo><Message>{r.Message}</Message></ErrorInfo></Output></UnitTestResult>");
        File.WriteAllText(_folder[name + ".trx"], $"<TestRun xmlns=\"http://microsoft.com/schemas/VisualStudio/TeamTest/2010\"><Results>{string.Concat(rows)}</Results></TestRun>");
        return ResultSet.Read(_folder[name + ".trx"]);
    }
}
