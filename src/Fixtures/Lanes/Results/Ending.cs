namespace Reproductions.Fixtures.Lanes.Results;

/// <summary>The ways in which a test ends.</summary>
public enum Ending
{
    /// <summary>It saw what it expects.</summary>
    Right,

    /// <summary>It saw another value than it expects, and no exception told so: silent for a user.</summary>
    OtherValue,

    /// <summary>An exception stopped it: loud for a user.</summary>
    Exception,

    /// <summary>The ledger did not expect this ending: its message is the report.</summary>
    OffTheLedger,

    /// <summary>It could not run.</summary>
    Skipped,
}
