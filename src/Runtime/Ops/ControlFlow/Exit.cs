using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.ControlFlow;

/// <summary>A value that leaves a loop.</summary>
internal sealed class Exit : OpType
{
    public override string SignatureText => "Exit(data:T) -> (output:T) | T:type";

    public override ControlFlowKind ControlFlow => ControlFlowKind.Exit;

    public override void InferShapes(ShapeContext c) => PassThrough.Infer(c, 0);
}
