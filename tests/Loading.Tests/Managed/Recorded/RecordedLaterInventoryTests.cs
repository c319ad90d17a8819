using Reproductions.Fixtures.Datasets;

namespace Reproductions.Tests.Loading.Managed.Recorded;

/// <summary>
/// How many of the 350 variants of R31 to R60 and their extras are compared with the recording itself, by name. The other variants have at most facts in the
/// classes of their reproductions, whose numbers and words were taken from it by hand.
/// </summary>
[Trait("Category", "Audit")]
public class RecordedLaterInventoryTests
{
    private const int Recorded = 350;

    /// <summary>Rows by entry: may only rise.</summary>
    private static readonly Dictionary<string, int> s_held = new()
    {
        ["R42"] = 2,
        ["R54"] = 35,
        ["R57"] = 2,
        ["R58"] = 3,
        ["R60x"] = 9,
    };

    [Fact]
    public void The_rows_of_each_entry_are_counted()
    {
        var maps = RecordedAverageMapTests.Rows.Where(r => r.Data.Item2 is not ("outcome" or "control")).GroupBy(r => r.Data.Item1).ToDictionary(g => g.Key, g => g.Count());

        var held = new Dictionary<string, int>(maps) { ["R54"] = RecordedLookupTests.Lookups.Count, ["R60x"] = RecordedDamageTests.Cases.Count };

        held.Should().BeEquivalentTo(s_held);
    }

    [Fact]
    public void The_variants_are_counted()
    {
        var later = RecordedReproductions.Ids.Where(id => string.CompareOrdinal(id, "R31") >= 0 && string.CompareOrdinal(id, "R61") < 0);

        later.Sum(id => RecordedReproductions.Entry(id).GetProperty("variants").GetArrayLength()).Should().Be(Recorded);
    }
}
