namespace Reproductions.Tests.Loading.Managed.Recorded;

/// <summary>A recorded case and the program that repeats it.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Name">The case's name, or a beginning of it that no other has.</param>
/// <param name="Repeat">Runs the program and tells what came of it, in the form of the recorded outcome.</param>
internal sealed record RecordedRow(string Id, string Name, Func<RecordedProgram, RecordedCase, object> Repeat)
{
    /// <summary>A program of steps, and what to look at afterwards.</summary>
    public RecordedRow(string id, string name, string steps, Func<RecordedProgram, RecordedCase, object> observe = null)
        : this(id, name, (program, recorded) =>
        {
            program.Continue(steps);
            return (observe ?? Observations.Last)(program, recorded);
        })
    {
        HasOrder = true;
    }

    /// <summary>The recorded case.</summary>
    public RecordedCase Case => RecordedCase.Find(Id, Name);

    /// <summary>True where the order of the session's runs is compared.</summary>
    public bool HasOrder { get; init; }
}
