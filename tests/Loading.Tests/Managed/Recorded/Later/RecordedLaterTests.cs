namespace Reproductions.Tests.Loading.Managed.Recorded.Later;

/// <summary>The recorded variants of R31 to R60: see <see cref="LaterComparison"/>.</summary>
[Trait("Category", "Loading")]
public class RecordedLaterTests
{
    /// <summary>The rows, by entry and name.</summary>
    public static TheoryData<string, string> Rows => [.. LaterRows.All.Select(r => (r.Id, r.Name))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Outcome_and_facts_are_those_that_TensorFlow_had(string id, string name) => LaterComparison.Compare(id, name);
}
