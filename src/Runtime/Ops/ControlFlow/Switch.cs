using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.ControlFlow;

/// <summary>Its first input on the side that the second one chooses; the other side is dead.</summary>
internal sealed class Switch : OpType
{
    public override string SignatureText => "Switch(data:T, pred:bool) -> (output_false:T, output_true:T) | T:type";

    public override ControlFlowKind ControlFlow => ControlFlowKind.Switch;

    public override void InferShapes(ShapeContext c) => PassThrough.InferSwitch(c);
}
