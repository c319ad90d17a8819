using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Stacks;

/// <summary>Makes a stack of tensors with a resource handle.</summary>
internal sealed class StackV2 : StackMaker
{
    public override string SignatureText => "StackV2(max_size:int32) -> (handle:resource) | elem_type:type; stack_name:string='' | is_stateful";

    public override void InferShapes(ShapeContext c) => c.Set(0, Shape.Scalar);
}
