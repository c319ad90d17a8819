using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.TensorLists;

/// <summary>The number of elements.</summary>
internal sealed class TensorListLength : TensorListOp
{
    public override string SignatureText => "TensorListLength(input_handle:variant) -> (length:int32) |";

    public override void InferShapes(ShapeContext c) => c.Set(0, Shape.Scalar);

    protected override void Compute(KernelContext c) => c.SetScalar(0, List(c, 0).Elements.Count);
}
