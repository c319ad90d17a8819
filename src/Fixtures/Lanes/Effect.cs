namespace Reproductions.Fixtures.Lanes;

/// <summary>What somebody who loads a model meets.</summary>
public enum Effect
{
    /// <summary>What they expect.</summary>
    Right,

    /// <summary>Another value than they expect, without a word: the worst.</summary>
    Silent,

    /// <summary>An exception.</summary>
    Loud,

    /// <summary>Not known: the test did not run.</summary>
    Unknown,
}
