using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Execution;

/// <summary>A step of a <see cref="FlowPlan"/>: a node that may be dead, or a loop.</summary>
internal sealed class FlowStep(Node node, Kernel kernel, int[] outputs, int id) : PlanStep(node, kernel, outputs)
{
    /// <summary>Number of the step in its plan, over all blocks.</summary>
    public int Id { get; } = id;

    /// <summary>How the step is executed.</summary>
    public ControlFlowKind Kind { get; } = node.Op.ControlFlow;

    /// <summary>The loop that the step runs; null for a node.</summary>
    public FlowLoop? Loop { get; init; }

    /// <summary>Input slots that may be empty, which makes the step dead.</summary>
    public int[] MayBeEmpty { get; set; } = [];

    /// <summary>Ids of the steps with a control edge to this one that may be dead, which makes this one dead.</summary>
    public int[] MayBeDead { get; set; } = [];

    /// <summary>True when <see cref="MayBeEmpty"/> or <see cref="MayBeDead"/> has anything to look at.</summary>
    public bool IsGuarded => MayBeEmpty.Length + MayBeDead.Length > 0;

    /// <summary>True when a later step looks at whether this one was dead.</summary>
    public bool TracksDead { get; set; }

    /// <summary>True for an op that runs whether or not its control inputs are dead.</summary>
    public bool RunsDead { get; } = node.Op.Name == "ControlTrigger";

    /// <summary>True when somebody reads output 1 of a Merge, the index of the chosen input.</summary>
    public bool NeedsIndex { get; set; }
}
