namespace Reproductions.Tests.Loading.Managed.Recorded.Later;

/// <summary>Runs a row and compares its outcome, and the facts that were noted beside it, with the recording.</summary>
internal static class LaterComparison
{
    /// <summary>Runs and compares.</summary>
    public static void Compare(string id, string name)
    {
        var row = LaterRows.All.Single(r => r.Id == id && r.Name == name);
        var recorded = row.Case;
        using var program = new LaterProgram();

        var outcome = program.Spelled(LaterProgram.Attempt(() => row.Repeat(program, recorded)));

        outcome.ShouldBe(outcome is Prediction or Failure ? recorded.Outcome : LaterCase.ValueOf(recorded.Outcome), recorded.ToString());
        foreach (var (fact, value) in program.Facts)
        {
            value.ShouldBe(recorded.Fact(fact), $"{recorded}, {fact}");
        }
    }
}
