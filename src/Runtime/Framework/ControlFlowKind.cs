namespace Reproductions.Runtime.Framework;

/// <summary>How an op steers the executor.</summary>
public enum ControlFlowKind
{
    None,
    Switch,
    Merge,
    Enter,
    Exit,
    NextIteration,
    LoopCond,
}
