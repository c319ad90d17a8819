namespace Tensorflow;

/// <summary>A v1 control-flow construct under building: new operations pass through it.</summary>
public abstract class ControlFlowContext
{
    /// <summary>The construct around it; null at the top.</summary>
    internal ControlFlowContext Outer { get; init; }

    /// <summary>Takes a new operation into the construct: inputs from outside are brought in.</summary>
    internal abstract void AddOp(Operation op);
}
