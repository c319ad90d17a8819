namespace Reproductions.Tests.Loading.Managed.Recorded;

/// <summary>The moving averages, assigned after the restore.</summary>
internal static class Averages
{
    /// <summary>The answer before and after the shadows are assigned.</summary>
    public static Func<RecordedProgram, RecordedCase, object> Assigned(string file, string variables) => (program, recorded) =>
    {
        program.Continue($"import {file}; restore {file}");
        var before = Observations.Last(program, recorded);
        program.Continue("assign " + variables);
        return new Dictionary<string, object> { ["accuracy_before_the_assigns"] = before, ["accuracy"] = Observations.Last(program, recorded) };
    };
}
