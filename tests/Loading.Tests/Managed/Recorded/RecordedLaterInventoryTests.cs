using Reproductions.Fixtures.Datasets;
using Reproductions.Tests.Loading.Managed.Recorded.Later;

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
        ["R32"] = 7,
        ["R33"] = 4,
        ["R40"] = 8,
        ["R42"] = 2,
        ["R45"] = 19,
        ["R47"] = 17,
        ["R49"] = 21,
        ["R53"] = 14,
        ["R54"] = 35,
        ["R57"] = 2,
        ["R58"] = 3,
        ["R59"] = 16,
        ["R60x"] = 9,
    };

    [Fact]
    public void The_rows_of_each_entry_are_counted()
    {
        var maps = RecordedAverageMapTests.Rows.Where(r => r.Data.Item2 is not ("outcome" or "control")).Select(r => r.Data.Item1);
        var lookups = RecordedLookupTests.Lookups.Select(_ => "R54");
        var damaged = RecordedDamageTests.Cases.Select(_ => "R60x");

        var held = maps.Concat(lookups).Concat(damaged).Concat(LaterRows.All.Select(r => r.Id)).GroupBy(id => id).ToDictionary(g => g.Key, g => g.Count());

        held.Should().BeEquivalentTo(s_held);
    }

    [Fact]
    public void No_variant_is_repeated_twice_or_repeated_and_left_out()
    {
        var lookups = RecordedLookupTests.Lookups.Select(r => "R54 " + r.Data);
        var damaged = RecordedDamageTests.Cases.Select(r => "R60x " + r.Data.Item1);

        var named = LaterRows.All.Select(r => r.Case.ToString()).Concat(lookups).Concat(damaged).Concat(LaterLeftOut.Cases.Keys);

        named.Should().OnlyHaveUniqueItems().And.BeSubsetOf(LaterCase.All.Select(c => c.ToString()));
    }

    [Fact]
    public void The_variants_are_counted()
    {
        var later = RecordedReproductions.Ids.Where(id => string.CompareOrdinal(id, "R31") >= 0 && string.CompareOrdinal(id, "R61") < 0);

        later.Sum(id => RecordedReproductions.Entry(id).GetProperty("variants").GetArrayLength()).Should().Be(Recorded);
    }
}
