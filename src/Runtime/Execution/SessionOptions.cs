namespace Reproductions.Runtime.Execution;

/// <summary>How a session runs.</summary>
public sealed class SessionOptions
{
    /// <summary>Threads for loops inside a kernel; 0 for all processors.</summary>
    public int IntraOpThreads { get; init; }

    /// <summary>Whether a node that asks for a device that is missing here may run on the CPU.</summary>
    public bool AllowSoftPlacement { get; init; }

    /// <summary>Longest time of a run; zero for no limit. In a run in parts, each part has as much.</summary>
    public TimeSpan OperationTimeout { get; init; }
}
