using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Sparse;

/// <summary>The gradient of SparseAdd: by each element that of the sum at its index, 0 where the sum has none.</summary>
internal sealed class SparseAddGrad : ComputeOp
{
    public override string SignatureText => "SparseAddGrad(backprop_val_grad:T, a_indices:int64, b_indices:int64, sum_indices:int64) -> (a_val_grad:T, b_val_grad:T) | T:type in {float,double,int32,uint8,int16,int8,complex64,int64,qint8,quint8,qint32,bfloat16,qint16,quint16,uint16,complex128,half,uint32,uint64}";

    public override void InferShapes(ShapeContext c)
    {
        c.Set(0, new Shape(c.InputOfRank(1, 2)[0]));
        c.Set(1, new Shape(c.InputOfRank(2, 2)[0]));
    }

    protected override void Compute(KernelContext c)
    {
        var (gradient, sums) = (c.Input(0), c.Input(3));
        if (gradient.Shape.Rank != 1 || sums.Shape.Rank != 2 || gradient.Count != sums.Shape[0])
        {
            throw new InvalidArgumentError($"Number of gradients and of indices of the sum must be equal, got shapes {gradient.Shape} and {sums.Shape}");
        }

        var places = SparsePlaces.Of(sums);
        for (var k = 0; k < 2; k++)
        {
            var indices = c.Input(k + 1);
            if (indices.Shape.Rank != 2 || indices.Shape[1] != sums.Shape[1])
            {
                throw new InvalidArgumentError($"Input indices should be matrices with {sums.Shape[1]} columns but received shape {indices.Shape}");
            }

            SparsePlaces.Gather(places, gradient, indices.Span<long>(), c.Allocate(k, new Shape(indices.Shape[0])));
        }
    }
}
