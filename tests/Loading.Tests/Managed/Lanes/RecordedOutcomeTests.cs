using Reproductions.Fixtures.Lanes;

namespace Reproductions.Tests.Loading.Managed.Lanes;

/// <summary>The ledger against what was observed of TensorFlow.NET: each recorded difference is listed, and each that is listed as run was recorded.</summary>
public class RecordedOutcomeTests
{
    [Fact]
    public void No_recorded_outcome_contradicts_the_ledger()
    {
        var contradictions = Ledger.Default.Contradictions(RecordedOutcome.Version, RecordedOutcome.All.Select(o => o.Outcome));

        contradictions.Should().BeEmpty();
    }

    [Fact]
    public void A_recorded_difference_that_no_entry_lists_is_red()
    {
        var without = new Ledger(Ledger.Default.Entries.Where(e => e.Id != "TFN-0013"));

        var contradictions = without.Contradictions(RecordedOutcome.Version, RecordedOutcome.All.Select(o => o.Outcome));

        contradictions.Should().ContainSingle().Which.Should().StartWith(
            "R45_FolderMoved.Symptom_nothing_is_found_and_the_restore_refuses: TensorFlow.NET 0.150.0 differs, and no entry of the ledger says so. Seen: XunitException: Expected a <Tensorflow.ValueError> to be thrown");
    }

    [Fact]
    public void An_entry_for_a_test_that_was_recorded_to_pass_is_red()
    {
        var entry = Ledger.Default.Entries.Single(e => e.Id == "TFN-0013") with { Id = "TFN-9999", Reproduction = "R46", Test = "R46_NewSaverAfterImport.Symptom_two_variables_have_one_name", Gone = "refuses as ours" };

        var contradictions = new Ledger([.. Ledger.Default.Entries, entry]).Contradictions(RecordedOutcome.Version, RecordedOutcome.All.Select(o => o.Outcome));

        contradictions.Should().ContainSingle().Which.Should().StartWith("R46, R46_NewSaverAfterImport.Symptom_two_variables_have_one_name: TensorFlow.NET 0.150.0 now refuses as ours. Narrow the range of TFN-9999");
    }

    [Fact]
    public void Every_entry_rests_on_a_recorded_outcome_known_the_same_way()
    {
        var unfounded = Ledger.Default.Entries.Where(e => !RecordedOutcome.All.Any(o => o.Exception is not null && o.Known == e.Known && e.Covers(o.Test))).Select(e => $"{e.Id}, {e.Test}, known: {e.Known}");

        unfounded.Should().BeEmpty("a difference that nobody observed is a guess");
    }

    [Fact]
    public void Every_recorded_outcome_is_of_a_test_that_exists()
    {
        var names = SharedTests.Names;

        var lost = RecordedOutcome.All.Select(o => o.Test).Where(t => !names.Contains(t) && !names.Any(n => t.EndsWith(')') && n.StartsWith(t[..^1] + ", ", StringComparison.Ordinal)));

        lost.Should().BeEmpty();
    }

    [Fact]
    public void Every_shared_reproduction_that_a_difference_concerns_is_in_the_ledger()
    {
        var shared = SharedTests.Names.Select(n => n.Split('_')[0]).ToHashSet();
        var listed = Ledger.Default.Entries.Select(e => e.Reproduction).ToHashSet();

        var missing = RecordedOutcome.Differences.SelectMany(d => d.Reproductions.Where(r => shared.Contains(r) && !listed.Contains(r)).Select(r => $"{r}: {d.Difference}"));

        missing.Should().BeEmpty();
        RecordedOutcome.Differences.SelectMany(d => d.Reproductions).Should().Contain(shared.Where(listed.Contains).Except(["R01", "R18"]), "the list of differences is whole; R01 and R18 follow from R37's cause or from a helper");
    }
}
