namespace Reproductions.Tests.Loading.Managed.Recorded;

/// <summary>Nothing that was recorded is forgotten: every variant and control is a row, or stands in a list with its reason.</summary>
[Trait("Category", "Audit")]
public class RecordedInventoryTests
{
    [Fact]
    public void Every_recorded_case_is_repeated_or_left_out_for_a_reason()
    {
        var repeated = RecordedRows.All.Select(r => r.Case.ToString()).ToList();

        var rest = RecordedCase.All.Select(c => c.ToString()).Except(repeated).Except(LeftOut.Cases.Keys);

        rest.Should().BeEmpty("a row of RecordedRows repeats it, or LeftOut says why none does");
    }

    [Fact]
    public void What_is_left_out_was_recorded_and_is_not_repeated_all_the_same()
    {
        var repeated = RecordedRows.All.Select(r => r.Case.ToString());

        LeftOut.Cases.Keys.Should().BeSubsetOf(RecordedCase.All.Select(c => c.ToString())).And.NotIntersectWith(repeated);
    }

    [Fact]
    public void No_case_is_repeated_twice()
    {
        RecordedRows.All.Select(r => r.Case.ToString()).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void The_counts_are_those_of_the_recordings()
    {
        var (numbered, averages) = (RecordedCase.All.Where(c => !c.Id.StartsWith("EMA", StringComparison.Ordinal)).ToList(), RecordedCase.All.Where(c => c.Id.StartsWith("EMA", StringComparison.Ordinal)).ToList());

        (numbered.Count(c => !c.IsControl), numbered.Count(c => c.IsControl)).Should().Be((149, 67), "testdata/reproductions says so of R01 to R30");
        (averages.Count(c => !c.IsControl), averages.Count(c => c.IsControl)).Should().Be((22, 22), "and so of the moving averages");
        LeftOut.Cases.Should().HaveCount(Missing);
    }

    /// <summary>How many cases are left out: may only fall.</summary>
    private const int Missing = 7;
}
