using Reproductions.Fixtures;
using Reproductions.Fixtures.Lanes.Results;

namespace Reproductions.Tests.Loading.Managed.Lanes;

/// <summary>Two runs of the suite are compared by what a user of the upgraded version would feel.</summary>
public sealed class ResultComparisonTests : IDisposable
{
    private const string Symptom = "Reproductions.Tests.Loading.Reproductions.R07_PartialRestoreMatchedNothing.Symptom_a_restore_that_matches_nothing_is_silent";
    private const string Assertion = "Expected an accuracy at chance (below 0.25), but it is 0.9744 (4872 of 5000).";
    private const string Error = "Tensorflow.ValueError : No variables to save";

    private readonly TempDirectory _folder = new();

    [Theory]
    [InlineData("a value, then an exception", Assertion, Error, ChangeKind.NowLoud)]
    [InlineData("right, then an exception", "", Error, ChangeKind.NowLoud)]
    [InlineData("an exception, then another value", Error, Assertion, ChangeKind.NowSilent)]
    [InlineData("right, then another value", "", Assertion, ChangeKind.NowSilent)]
    [InlineData("an exception, then right", Error, "", ChangeKind.NowRight)]
    [InlineData("an exception with other words", Error, "Tensorflow.ValueError : Nothing to save", ChangeKind.OtherWords)]
    [InlineData("as listed, then off the ledger", "", "Reproductions.Fixtures.Lanes.KnownDifference : R07: TensorFlow.NET 0.151.0 no longer differs.", ChangeKind.OffTheLedger)]
    public void A_change_is_named_by_what_a_user_feels(string label, string before, string after, ChangeKind kind)
    {
        var comparison = ResultComparison.Of(Run("before", (Symptom, before)), Run("after", (Symptom, after)));

        comparison.Changes.Select(c => (c.Kind, c.Test.Reproduction)).Should().Equal([(kind, "R07")], label);
        comparison.IsSame.Should().BeFalse();
    }

    [Fact]
    public void Tests_that_end_as_before_are_counted_only()
    {
        var comparison = ResultComparison.Of(Run("before", (Symptom, Error), ("A.B.C", "")), Run("after", (Symptom, Error), ("A.B.C", "")));

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

        var report = ChangeReport.Markdown(ResultComparison.Of(before, after), "0.150.0", "0.151.0");

        report.Should().Be("""
            # What changed in loading: 0.150.0 → 0.151.0

            1 now loud, 1 other words, 1 gone, 1 new, 0 unchanged.

            ## R07

            **Now loud: an exception**

            - `R07_PartialRestoreMatchedNothing.Symptom_a_restore_that_matches_nothing_is_silent`: `Tensorflow.ValueError : No variables to save`

            ## Other tests

            **Other words**

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

    private ResultSet Run(string name, params (string Test, string Message)[] results)
    {
        var rows = results.Select(r => r.Message.Length == 0
            ? $"<UnitTestResult testName=\"{r.Test}\" outcome=\"Passed\" />"
            : $"<UnitTestResult testName=\"{r.Test}\" outcome=\"Failed\"><Output><ErrorInfo><Message>{r.Message}</Message></ErrorInfo></Output></UnitTestResult>");
        File.WriteAllText(_folder[name + ".trx"], $"<TestRun xmlns=\"http://microsoft.com/schemas/VisualStudio/TeamTest/2010\"><Results>{string.Concat(rows)}</Results></TestRun>");
        return ResultSet.Read(_folder[name + ".trx"]);
    }
}
