using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.ControlFlow;

/// <summary>A reference that enters a loop.</summary>
internal sealed class RefEnter : OpType
{
    public override string SignatureText => "RefEnter(data:Ref(T)) -> (output:Ref(T)) | T:type; frame_name:string; is_constant:bool=False; parallel_iterations:int=10";

    public override ControlFlowKind ControlFlow => ControlFlowKind.Enter;

    public override void InferShapes(ShapeContext c) => PassThrough.Infer(c, 0);
}
