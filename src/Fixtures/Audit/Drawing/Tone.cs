namespace Reproductions.Fixtures.Audit.Drawing;

/// <summary>Where a value comes from, as a colour.</summary>
public enum Tone
{
    /// <summary>No value: an operation, a file.</summary>
    Plain,

    /// <summary>From the checkpoint.</summary>
    Restored,

    /// <summary>From an initializer.</summary>
    Initialized,

    /// <summary>From a training step or another assignment.</summary>
    Assigned,

    /// <summary>Never written.</summary>
    Unwritten,

    /// <summary>There, but not part of what is fetched.</summary>
    Aside,
}
