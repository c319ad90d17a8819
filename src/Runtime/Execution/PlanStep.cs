using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Execution;

/// <summary>One node of a plan: its kernel and where its inputs and outputs lie.</summary>
internal class PlanStep(Node node, Kernel kernel, int[] outputs)
{
    public Node Node { get; } = node;

    public Kernel Kernel { get; } = kernel;

    public int[] Outputs { get; } = outputs;

    /// <summary>Element types of the outputs.</summary>
    public DType[] OutputTypes { get; } = node.OutputTypes;

    public int[] Inputs { get; set; } = [];

    /// <summary>Slots that nobody reads after this step.</summary>
    public int[] Releases { get; set; } = [];

    /// <summary>True when an input is a reference: a variable that may hold nothing, or may be written.</summary>
    public bool ReadsRefs { get; } = Array.Exists(node.InputArray, i => i.DType.IsRef);
}
