namespace Reproductions.Tests.Loading.Managed.Recorded.Later;

/// <summary>A recorded variant and the program that repeats it.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Name">The variant's whole name.</param>
/// <param name="Repeat">Runs the program; what came of it, in the form of the recorded outcome.</param>
internal sealed record LaterRow(string Id, string Name, Func<LaterProgram, LaterCase, object> Repeat)
{
    /// <summary>A program for every variant of an entry whose name begins so: what to do stands in the recording.</summary>
    public static IEnumerable<LaterRow> Each(string id, string beginning, Func<LaterProgram, LaterCase, object> repeat) =>
        LaterCase.Of(id, beginning).Select(c => new LaterRow(id, c.Name, repeat));

    /// <summary>The recorded variant.</summary>
    public LaterCase Case => LaterCase.All.Single(c => c.Id == Id && c.Name == Name);
}
