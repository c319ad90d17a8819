namespace Reproductions.Tests.Loading.Managed.Recorded;

/// <summary>The recorded programs of the moving averages: see <see cref="RecordedRowComparison"/>.</summary>
[Trait("Category", "Audit")]
public class RecordedAveragesTests
{
    /// <summary>The rows, by entry and name.</summary>
    public static TheoryData<string, string> Rows => [.. RecordedRows.OfAverages.Select(r => (r.Id, r.Name))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Outcome_order_maps_and_provenance_are_those_that_TensorFlow_had(string id, string name) => RecordedRowComparison.Compare(id, name);
}
