using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.ControlFlow;

/// <summary>Whether a loop goes on.</summary>
internal sealed class LoopCond : OpType
{
    public override string SignatureText => "LoopCond(input:bool) -> (output:bool) |";

    public override ControlFlowKind ControlFlow => ControlFlowKind.LoopCond;

    public override void InferShapes(ShapeContext c) => c.Set(0, c.InputOfRank(0, 0));
}
