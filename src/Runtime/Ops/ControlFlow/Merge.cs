using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.ControlFlow;

/// <summary>The one input that is not dead, and its index.</summary>
internal sealed class Merge : OpType
{
    public override string SignatureText => "Merge(inputs:N*T) -> (output:T, value_index:int32) | T:type; N:int>=1";

    public override ControlFlowKind ControlFlow => ControlFlowKind.Merge;

    public override void InferShapes(ShapeContext c) => PassThrough.InferMerge(c);
}
