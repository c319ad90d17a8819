using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Stacks;

/// <summary>Makes a stack of tensors with a handle of two strings, as TensorFlow up to 1.3 does.</summary>
internal sealed class Stack : StackMaker
{
    public override string SignatureText => "Stack() -> (handle:Ref(string)) | elem_type:type; stack_name:string='' | is_stateful";

    public override void InferShapes(ShapeContext c) => c.Set(0, new Shape(2));
}
