using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Execution;

/// <summary>
/// The nodes of one frame, or of the root: a list of steps in an order that holds in every iteration, because the only
/// edges that run backwards leave a NextIteration and so belong to the iteration after.
/// </summary>
internal sealed class FlowLoop(FlowLoop? parent)
{
    /// <summary>The block that the loop stands in; null for the root.</summary>
    public FlowLoop? Parent { get; } = parent;

    /// <summary>The Enter nodes; they run once, before the first iteration.</summary>
    public FlowStep[] Enters { get; set; } = [];

    /// <summary>The Exit steps, which are among <see cref="Body"/>.</summary>
    public FlowStep[] Exits { get; set; } = [];

    /// <summary>The NextIteration steps, which are among <see cref="Body"/>.</summary>
    public FlowStep[] Nexts { get; set; } = [];

    /// <summary>The steps of one iteration, in order.</summary>
    public FlowStep[] Body { get; set; } = [];

    /// <summary>Slots of the enclosing block that only the Enters read last.</summary>
    public int[] EnterReleases { get; set; } = [];

    /// <summary>Slots that live in the loop: emptied when it ends.</summary>
    public int[] OwnSlots { get; set; } = [];

    /// <summary>Name of the frame, for messages.</summary>
    public string FrameName { get; set; } = "";
}
