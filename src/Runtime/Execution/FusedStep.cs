using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Execution;

/// <summary>
/// Steps that one kernel does in one pass: a product, the addition of a bias, and perhaps a ReLU. Where the values do not suit that kernel the steps run one by one.
/// </summary>
/// <param name="parts">The steps, each the only reader of the one before.</param>
/// <param name="fusion">The kernel for all of them.</param>
internal sealed class FusedStep(PlanStep[] parts, BiasFusion fusion) : PlanStep(parts[0].Node, fusion, parts[^1].Outputs)
{
    /// <summary>The steps that this one stands for.</summary>
    public PlanStep[] Parts { get; } = parts;

    /// <summary>Whether the kernel takes the values that its inputs have now.</summary>
    public bool Suits(KernelContext c) => fusion.Suits(c);
}
