namespace Reproductions.Fixtures.Lanes;

/// <summary>What TensorFlow.NET does otherwise than the managed lane, in one test: an entry of the ledger.</summary>
/// <param name="Id">TFN- and four digits.</param>
/// <param name="Reproduction">The catalogue's id (R01); null where the test belongs to none.</param>
/// <param name="Test">The test, <c>Class.Method</c>, for all its rows; or one row of a theory by its display name, <c>Class.Method(label: "a")</c>, of which the first arguments are enough.</param>
/// <param name="Outcome">How the test ends in that lane.</param>
/// <param name="Does">What TensorFlow.NET does, in a sentence that follows "TensorFlow.NET".</param>
/// <param name="Gone">What a version does that no longer differs, and what a user then meets, in a sentence that follows "TensorFlow.NET now".</param>
/// <param name="Meets">What somebody who loads a model meets there.</param>
/// <param name="MeetsWhenGone">What they meet once the difference is gone.</param>
/// <param name="Why">The cause, with the place in its sources where it is known.</param>
/// <param name="Upstream">A link to the source or issue.</param>
/// <param name="Versions">The versions of TensorFlow.NET that do so.</param>
/// <param name="Known"><c>run</c>: TensorFlow.NET's code was executed; <c>read</c>: its source was read; then the first run in the lane decides.</param>
public sealed record KnownDifference(
    string Id,
    string Reproduction,
    string Test,
    ExpectedOutcome Outcome,
    string Does,
    string Gone,
    Effect Meets,
    Effect MeetsWhenGone,
    string Why,
    string Upstream,
    string Versions,
    string Known)
{
    /// <summary>True when the entry is about one row of a theory.</summary>
    public bool IsRow => Test.EndsWith(')');

    /// <summary>True when the entry holds for <paramref name="version"/>.</summary>
    public bool AppliesTo(string version) => VersionRange.Parse(Versions).Contains(version);

    /// <summary>True when the entry is about <paramref name="test"/>: the test or theory itself, or a row that begins with the entry's arguments.</summary>
    /// <param name="test"><c>Class.Method</c>, for a row with its arguments.</param>
    public bool Covers(string test) => test == Test || (IsRow
        ? test.StartsWith(Test[..^1] + ", ", StringComparison.Ordinal)
        : test.StartsWith(Test + "(", StringComparison.Ordinal));
}
