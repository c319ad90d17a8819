using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.ControlFlow;

/// <summary>A value that enters a loop.</summary>
internal sealed class Enter : OpType
{
    public override string SignatureText => "Enter(data:T) -> (output:T) | T:type; frame_name:string; is_constant:bool=False; parallel_iterations:int=10";

    public override ControlFlowKind ControlFlow => ControlFlowKind.Enter;

    public override void InferShapes(ShapeContext c) => PassThrough.InferEnter(c);
}
