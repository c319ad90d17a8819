namespace Reproductions.Reproduce;

/// <summary>What the process says when it ends.</summary>
internal static class ExitCodes
{
    /// <summary>Everything is as stated.</summary>
    public const int AsStated = 0;

    /// <summary>A finding, or an outcome other than stated.</summary>
    public const int Finding = 1;

    /// <summary>Options that make no sense, or input that cannot be read.</summary>
    public const int BadUsage = 2;
}
