namespace Reproductions.Fixtures.Lanes.Results;

/// <summary>What an upgrade did to a test, from the view of somebody who loads a model.</summary>
public enum ChangeKind
{
    /// <summary>It was loud or right, and now a wrong value comes out without a word: the worst.</summary>
    NowSilent,

    /// <summary>It gave a value, right or wrong, and now an exception stops it.</summary>
    NowLoud,

    /// <summary>It was silent or loud, and now gives what a user expects.</summary>
    NowRight,

    /// <summary>The ledger's entry no longer describes it, though a user meets the same.</summary>
    OffTheLedger,

    /// <summary>A user meets the same, right, silent or loud, with another value or in other words.</summary>
    OtherWords,

    /// <summary>It ran, and now cannot.</summary>
    NowSkipped,

    /// <summary>It is only in the later run.</summary>
    New,

    /// <summary>It is only in the earlier run.</summary>
    Gone,
}
