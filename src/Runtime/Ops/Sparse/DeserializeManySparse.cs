using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Sparse;

/// <summary>Sparse tensors of three strings each, stacked to one.</summary>
internal sealed class DeserializeManySparse : ComputeOp
{
    public override string SignatureText => "DeserializeManySparse(serialized_sparse:string) -> (sparse_indices:int64, sparse_values:dtype, sparse_shape:int64) | dtype:type";

    public override void InferShapes(ShapeContext c)
    {
        c.WithValue(c.InputOfRank(0, 2)[1], SparseProtos.Parts);
        c.Set(0, Shape.OfRank(2));
        c.Set(1, Shape.OfRank(1));
        c.Set(2, Shape.OfRank(1));
    }

    protected override void Compute(KernelContext c)
    {
        if (c.Input(0).Shape.Rank != 2)
        {
            throw new InvalidArgumentError($"Serialized sparse should be a matrix of 3 columns but has shape {c.Input(0).Shape}");
        }

        SparseDeserializer.Run(c);
    }
}
