using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.ControlFlow;

/// <summary>A reference on the side that the second input chooses; the other side is dead.</summary>
internal sealed class RefSwitch : OpType
{
    public override string SignatureText => "RefSwitch(data:Ref(T), pred:bool) -> (output_false:Ref(T), output_true:Ref(T)) | T:type | allows_uninitialized_input";

    public override ControlFlowKind ControlFlow => ControlFlowKind.Switch;

    public override void InferShapes(ShapeContext c) => PassThrough.InferSwitch(c);
}
