using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.ControlFlow;

/// <summary>A reference for the next iteration of a loop.</summary>
internal sealed class RefNextIteration : OpType
{
    public override string SignatureText => "RefNextIteration(data:Ref(T)) -> (output:Ref(T)) | T:type";

    public override ControlFlowKind ControlFlow => ControlFlowKind.NextIteration;

    public override void InferShapes(ShapeContext c) => PassThrough.Infer(c, 0);
}
