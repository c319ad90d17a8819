using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.ControlFlow;

/// <summary>A value for the next iteration of a loop.</summary>
internal sealed class NextIteration : OpType
{
    public override string SignatureText => "NextIteration(data:T) -> (output:T) | T:type";

    public override ControlFlowKind ControlFlow => ControlFlowKind.NextIteration;

    public override void InferShapes(ShapeContext c) => PassThrough.Infer(c, 0);
}
