using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.ControlFlow;

/// <summary>The one reference that is not dead, and its index.</summary>
internal sealed class RefMerge : OpType
{
    public override string SignatureText => "RefMerge(inputs:Ref(N*T)) -> (output:Ref(T), value_index:int32) | T:type; N:int>=1";

    public override ControlFlowKind ControlFlow => ControlFlowKind.Merge;

    public override void InferShapes(ShapeContext c) => PassThrough.InferMerge(c);
}
