namespace Reproductions.Fixtures.Lanes.Results;

/// <summary>What an upgrade did to a test, from the view of somebody who loads a model.</summary>
public enum ChangeKind
{
    /// <summary>It was loud or right, and now another value comes out without a word: the worst.</summary>
    NowSilent,

    /// <summary>It gave a value, and now an exception stops it.</summary>
    NowLoud,

    /// <summary>It failed, and now sees what it expects.</summary>
    NowRight,

    /// <summary>The ledger's entry no longer describes it.</summary>
    OffTheLedger,

    /// <summary>It fails as loudly or silently as before, with other words.</summary>
    OtherWords,

    /// <summary>It ran, and now cannot.</summary>
    NowSkipped,

    /// <summary>It is only in the later run.</summary>
    New,

    /// <summary>It is only in the earlier run.</summary>
    Gone,
}
