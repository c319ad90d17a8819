using System.Reflection;
using Reproductions.Fixtures;
using Reproductions.Fixtures.Documentation;
using Reproductions.Fixtures.Lanes;
using Reproductions.Fixtures.Lanes.Results;
using Reproductions.Fixtures.Snapshots;

namespace Reproductions.Tests.Loading.Managed.Lanes;

/// <summary>The comparison on two runs that were recorded (testdata/lane-results): what was changed between them is what it reports.</summary>
public class RecordedRunsTests
{
    private static readonly EffectOfTest s_effects = new(Ledger.Default, ReproductionSource.All().ToDictionary(r => r.Id, r => r.Grade));

    private static readonly ResultSet s_before = Read("0.150.0");

    private static readonly ResultSet s_after = Read("0.151.0");

    [Theory]
    [InlineData("a .meta carries its saver: the mixed program is silent again", "StudentProgramTests.Rebuilding_and_importing_into_one_graph_predicts_at_chance(seed: 1)", ChangeKind.NowSilent, "R01")]
    [InlineData("and the imported copy is right", "StudentProgramTests.The_imported_copy_in_the_mixed_graph_holds_the_trained_network", ChangeKind.NowRight, "R01")]
    [InlineData("latest_checkpoint gives null", "R06_SilentFreshStart.Cause_latest_checkpoint_gives_null_where_the_state_leads_nowhere", ChangeKind.NowSilent, "R06")]
    [InlineData("a restore ignores missing keys", "R38_GraphHasMoreThanTheCheckpoint.Symptom_the_first_missing_key_in_sorted_order_is_named", ChangeKind.NowSilent, "R38")]
    [InlineData("a placeholder's name may not stand twice", "R53_FeedingARedeclaredPlaceholder.Cause_the_new_placeholder_has_another_name", ChangeKind.NowLoud, "R53")]
    [InlineData("which was loud before", "R53_FeedingARedeclaredPlaceholder.Symptom_the_imported_placeholder_is_not_fed", ChangeKind.OtherWords, "R53")]
    [InlineData("a difference outside its range", "R32_MaxToKeepDeletedTheBest.Symptom_the_best_checkpoint_is_gone", ChangeKind.OtherWords, "R32")]
    public void A_change_between_the_runs_has_its_kind_and_reproduction(string label, string test, ChangeKind kind, string reproduction)
    {
        var change = ResultComparison.Of(s_before, s_after, s_effects).Changes.Single(c => c.Test.ShortName == test);

        (change.Kind, change.Reproduction).Should().Be((kind, reproduction), label);
    }

    [Fact]
    public void Every_listed_difference_of_the_earlier_run_is_held()
    {
        var failed = s_before.Tests.Values.Where(t => t.Ending is not Ending.Right && t.Held is null).Select(t => t.ShortName.Split('.')[0]).Distinct();

        failed.Should().Equal(["VariableOpListTests"], "op lists were not made to differ");
        s_before.Tests.Values.Where(t => t.Held is not null).Select(t => t.Held.Split(' ')[0]).Distinct().Should().HaveCount(13);
    }

    [Fact]
    public void The_report_is_as_it_was_read()
    {
        var report = ChangeReport.Markdown(ResultComparison.Of(s_before, s_after, s_effects), "TensorFlow.NET 0.150.0", "TensorFlow.NET 0.151.0");

        Snapshot.Match(Assembly.GetExecutingAssembly(), Path.Combine("Managed", "Lanes", $"{nameof(RecordedRunsTests)}.{nameof(The_report_is_as_it_was_read)}"), report.TrimEnd().Split('\n'));
    }

    private static ResultSet Read(string version) => ResultSet.Read(Path.Combine(Repository.TestData, "lane-results", version));
}
