using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Execution;

/// <summary>A plan with control flow: nodes run when their inputs arrive, in frames and iterations, and dead values spread.</summary>
internal sealed class FlowPlan : Plan
{
    private readonly RunSignature _signature;

    public FlowPlan(Session session, RunSignature signature, HashSet<Node> nodes)
    {
        _ = session;
        _ = nodes;
        _signature = signature;
    }

    public override Tensor[] Run(IReadOnlyList<Tensor> feeds, StepState step) =>
        throw new UnimplementedError($"Running v1 control flow is not available yet; {_signature.Fetches.Length} fetches depend on it.");
}
