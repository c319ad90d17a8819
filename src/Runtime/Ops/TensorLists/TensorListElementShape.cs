using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.TensorLists;

/// <summary>What is known of the shape of every element: -1 for an unknown dimension, a scalar -1 for an unknown rank.</summary>
internal sealed class TensorListElementShape : TensorListOp
{
    public override string SignatureText => "TensorListElementShape(input_handle:variant) -> (element_shape:shape_type) | shape_type:type in {int32,int64}";

    public override void InferShapes(ShapeContext c) => c.Set(0, ListShape(c, 0) is { HasRank: true } shape ? new Shape(shape.Rank) : Shape.UnknownRank);

    protected override void Compute(KernelContext c)
    {
        var shape = List(c, 0).ElementShape;
        var dims = shape.HasRank ? shape.ToArray() : [Shape.Unknown];
        var output = c.Allocate(0, shape.HasRank ? new Shape(dims.Length) : Shape.Scalar);
        for (var i = 0; i < dims.Length; i++)
        {
            if (output.DType == DType.Int32)
            {
                output.Span<int>()[i] = checked((int)dims[i]);
            }
            else
            {
                output.Span<long>()[i] = dims[i];
            }
        }
    }
}
