namespace Reproductions.Fixtures.Lanes.Results;

/// <summary>What the ending of a test means for somebody who loads a model. A symptom that passes is the mistake itself: as silent or loud as its grade.</summary>
/// <param name="ledger">The known differences, which say what a user meets in the tests they list.</param>
/// <param name="grades">The grade (SILENT, QUIET, LOUD) of each reproduction.</param>
public sealed class EffectOfTest(Ledger ledger, IReadOnlyDictionary<string, string> grades)
{
    /// <summary>The effect.</summary>
    public Effect Of(TestResult test) => test.Ending switch
    {
        Ending.Skipped => Effect.Unknown,
        _ when test.Held is not null => ledger.Find(test.ShortName)?.Meets ?? Failed(test),
        Ending.Right or Ending.OffTheLedger => ledger.Find(test.ShortName)?.MeetsWhenGone ?? Passed(test),
        _ => Failed(test),
    };

    /// <summary>The id of the reproduction that a test is about: by its class or its entry in the ledger; null where it belongs to none.</summary>
    public string Reproduction(TestResult test) => test.Reproduction ?? ledger.Find(test.ShortName)?.Reproduction;

    private Effect Passed(TestResult test) => IsSymptom(test) ? Pinned(test) : Effect.Right;

    private Effect Failed(TestResult test)
    {
        // Outside the range of its entry a difference is red; a user meets what the entry says.
        if (ledger.Find(test.ShortName) is { } entry && test.Message.Contains(entry.Outcome.Fragment, StringComparison.Ordinal))
        {
            return entry.Meets;
        }

        if (test.Ending == Ending.Exception || test.SawAnotherException)
        {
            return Effect.Loud;
        }

        // A silent symptom that shows another value than the pinned wrong one is gone; a loud one that shows none is silent now.
        return IsSymptom(test) && Pinned(test) == Effect.Silent ? Effect.Right : Effect.Silent;
    }

    private Effect Pinned(TestResult test)
    {
        var words = test.ShortName.Split('(')[0].Split('.', '_');
        return words.Contains("loud") || words.Contains("loudly") ? Effect.Loud
            : words.Contains("silent") ? Effect.Silent
            : grades.GetValueOrDefault(test.Reproduction ?? "") == "LOUD" ? Effect.Loud
            : Effect.Silent;
    }

    private static bool IsSymptom(TestResult test) => test.ShortName.Contains(".Symptom_", StringComparison.Ordinal);
}
