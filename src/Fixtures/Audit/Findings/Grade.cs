namespace Reproductions.Fixtures.Audit.Findings;

/// <summary>How a mistake shows.</summary>
public enum Grade
{
    /// <summary>Not at all: no exception, wrong numbers.</summary>
    Silent,

    /// <summary>In a log line, or later and elsewhere.</summary>
    Quiet,

    /// <summary>As an exception.</summary>
    Loud,
}
