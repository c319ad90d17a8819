using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Sparse;

/// <summary>The gradient of SparseSlice: by each element that of the slice's element at its place, 0 outside the slice.</summary>
internal sealed class SparseSliceGrad : ComputeOp
{
    public override string SignatureText => "SparseSliceGrad(backprop_val_grad:T, input_indices:int64, input_start:int64, output_indices:int64) -> (val_grad:T) | T:type in {float,double,int32,uint8,int16,int8,complex64,int64,qint8,quint8,qint32,bfloat16,qint16,quint16,uint16,complex128,half,uint32,uint64}";

    public override void InferShapes(ShapeContext c) => c.Set(0, new Shape(c.InputOfRank(1, 2)[0]));

    protected override void Compute(KernelContext c)
    {
        var (gradient, indices, start, slice) = (c.Input(0), c.Input(1), Integers.Read(c.Input(2)), c.Input(3));
        if (gradient.Shape.Rank != 1 || slice.Shape.Rank != 2 || gradient.Count != slice.Shape[0])
        {
            throw new InvalidArgumentError($"Number of gradients and of indices of the slice must be equal, got shapes {gradient.Shape} and {slice.Shape}");
        }

        if (indices.Shape.Rank != 2 || indices.Shape[1] != slice.Shape[1] || indices.Shape[1] != start.Length)
        {
            throw new InvalidArgumentError($"The number of dimensions must be the same in input_indices {indices.Shape}, input_start [{start.Length}] and output_indices {slice.Shape}");
        }

        var moved = indices.Span<long>().ToArray();
        for (var i = 0; i < moved.Length; i++)
        {
            moved[i] -= start[i % start.Length];
        }

        SparsePlaces.Gather(SparsePlaces.Of(slice), gradient, moved, c.Allocate(0, new Shape(indices.Shape[0])));
    }
}
