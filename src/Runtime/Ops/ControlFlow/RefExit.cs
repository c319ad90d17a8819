using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.ControlFlow;

/// <summary>A reference that leaves a loop.</summary>
internal sealed class RefExit : OpType
{
    public override string SignatureText => "RefExit(data:Ref(T)) -> (output:Ref(T)) | T:type";

    public override ControlFlowKind ControlFlow => ControlFlowKind.Exit;

    public override void InferShapes(ShapeContext c) => PassThrough.Infer(c, 0);
}
