namespace Reproductions.Fixtures.Lanes.Results;

/// <summary>What changed in loading between two runs: tests, op lists, API.</summary>
/// <param name="Changes">The tests that changed, by reproduction and name.</param>
/// <param name="Unchanged">How many tests ended as before.</param>
/// <param name="OpLists">Names of the op lists that differ between the runs, with both texts; empty text where a run had none.</param>
/// <param name="ApiGone">Members that only the earlier run saw.</param>
/// <param name="ApiNew">Members that only the later run saw.</param>
public sealed record ResultComparison(
    IReadOnlyList<Change> Changes,
    int Unchanged,
    IReadOnlyList<(string Name, string Before, string After)> OpLists,
    IReadOnlyList<string> ApiGone,
    IReadOnlyList<string> ApiNew)
{
    /// <summary>True when the later run differs in nothing that a user of the earlier version could feel.</summary>
    public bool IsSame => Changes.All(c => c.Kind is ChangeKind.New) && OpLists.Count == 0 && ApiGone.Count == 0;

    /// <summary>Compares two runs.</summary>
    /// <param name="before">The earlier.</param>
    /// <param name="after">The later.</param>
    /// <param name="effects">Says what the ending of a test means for a user.</param>
    public static ResultComparison Of(ResultSet before, ResultSet after, EffectOfTest effects)
    {
        ArgumentNullException.ThrowIfNull(effects);
        var names = before.Tests.Keys.Union(after.Tests.Keys).ToList();
        var changes = names
            .Select(n => ChangeOf(before.Tests.GetValueOrDefault(n), after.Tests.GetValueOrDefault(n), effects))
            .OfType<Change>()
            .OrderBy(c => c.Reproduction ?? "~", StringComparer.Ordinal)
            .ThenBy(c => c.Kind)
            .ThenBy(c => c.Test.Name, StringComparer.Ordinal)
            .ToList();
        var opLists = before.OpLists.Keys.Union(after.OpLists.Keys).Order(StringComparer.Ordinal)
            .Select(n => (Name: n, Before: before.OpLists.GetValueOrDefault(n, ""), After: after.OpLists.GetValueOrDefault(n, "")))
            .Where(l => l.Before != l.After)
            .ToList();

        // A run without a listing says nothing about the API.
        var listed = before.Api.Count > 0 && after.Api.Count > 0;
        return new ResultComparison(
            changes,
            names.Count - changes.Count,
            opLists,
            listed ? [.. before.Api.Except(after.Api)] : [],
            listed ? [.. after.Api.Except(before.Api)] : []);
    }

    private static Change ChangeOf(TestResult before, TestResult after, EffectOfTest effects)
    {
        var reproduction = effects.Reproduction(after ?? before);
        if (before is null || after is null)
        {
            return new Change(before is null ? ChangeKind.New : ChangeKind.Gone, before, after, reproduction);
        }

        if (before.Ending == after.Ending && (before.FirstLine == after.FirstLine || (before.Held is not null && Entry(before) == Entry(after))))
        {
            return null;
        }

        return new Change(Kind(effects.Of(before), effects.Of(after), after.Ending), before, after, reproduction);
    }

    private static string Entry(TestResult test) => test.Held?.Split(' ')[0];

    private static ChangeKind Kind(Effect before, Effect after, Ending ending) => after switch
    {
        Effect.Unknown => ChangeKind.NowSkipped,
        _ when before == after => ending == Ending.OffTheLedger ? ChangeKind.OffTheLedger : ChangeKind.OtherWords,
        Effect.Right => ChangeKind.NowRight,
        Effect.Silent => ChangeKind.NowSilent,
        _ => ChangeKind.NowLoud,
    };
}
