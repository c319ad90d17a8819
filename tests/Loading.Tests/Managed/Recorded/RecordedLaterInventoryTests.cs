using Reproductions.Fixtures.Datasets;
using Reproductions.Tests.Loading.Managed.Recorded.Later;

namespace Reproductions.Tests.Loading.Managed.Recorded;

/// <summary>
/// How many of the 350 variants of R31 to R60 and their extras are compared with the recording itself, by name. The others stand in <see cref="LaterLeftOut"/>
/// with a reason; they have at most facts in the classes of their reproductions, whose numbers and words were taken from it by hand.
/// </summary>
[Trait("Category", "Audit")]
public class RecordedLaterInventoryTests
{
    private const int Recorded = 350;

    /// <summary>Rows by entry: may only rise.</summary>
    private static readonly Dictionary<string, int> s_held = new()
    {
        ["R31"] = 3,
        ["R32"] = 7,
        ["R33"] = 4,
        ["R34"] = 3,
        ["R35"] = 4,
        ["R36"] = 2,
        ["R37"] = 5,
        ["R38"] = 5,
        ["R39"] = 6,
        ["R40"] = 8,
        ["R41"] = 1,
        ["R42"] = 4,
        ["R43"] = 3,
        ["R44"] = 9,
        ["R45"] = 19,
        ["R46"] = 6,
        ["R47"] = 17,
        ["R48"] = 4,
        ["R49"] = 21,
        ["R50"] = 10,
        ["R51"] = 3,
        ["R52"] = 16,
        ["R53"] = 14,
        ["R54"] = 42,
        ["R55"] = 5,
        ["R56"] = 8,
        ["R57"] = 8,
        ["R58"] = 4,
        ["R59"] = 16,
        ["R60"] = 4,
        ["R60x"] = 27,
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
    public void Every_variant_is_repeated_once_or_left_out_for_a_reason()
    {
        var maps = RecordedAverageMapTests.Rows.Where(r => r.Data.Item2 is not ("outcome" or "control")).Select(r => LaterCase.Of(r.Data.Item1, r.Data.Item2).Single().ToString());
        var lookups = RecordedLookupTests.Lookups.Select(r => "R54 " + r.Data);
        var damaged = RecordedDamageTests.Cases.Select(r => "R60x " + r.Data.Item1);

        var named = LaterRows.All.Select(r => r.Case.ToString()).Concat(maps).Concat(lookups).Concat(damaged).Concat(LaterLeftOut.Cases.Keys);

        named.Should().OnlyHaveUniqueItems().And.BeEquivalentTo(LaterCase.All.Select(c => c.ToString()));
    }

    [Fact]
    public void The_variants_are_counted()
    {
        var later = RecordedReproductions.Ids.Where(id => string.CompareOrdinal(id, "R31") >= 0 && string.CompareOrdinal(id, "R61") < 0);

        later.Sum(id => RecordedReproductions.Entry(id).GetProperty("variants").GetArrayLength()).Should().Be(Recorded);
    }
}
