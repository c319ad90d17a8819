using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Sparse;

/// <summary>Sparse tensors of three strings each (the last dimension), stacked along all dimensions before.</summary>
internal sealed class DeserializeSparse : OpType
{
    public override string SignatureText => "DeserializeSparse(serialized_sparse:Tserialized) -> (sparse_indices:int64, sparse_values:dtype, sparse_shape:int64) | dtype:type; Tserialized:type=string in {string,variant}";

    public override void InferShapes(ShapeContext c)
    {
        var strings = c.WithRankAtLeast(c.Input(0), 1);
        if (strings.HasRank)
        {
            c.WithValue(strings[strings.Rank - 1], SparseProtos.Parts);
        }

        c.Set(0, Shape.OfRank(2));
        c.Set(1, Shape.OfRank(1));
        c.Set(2, Shape.OfRank(1));
    }

    public override Kernel? CreateKernel(Node node) => node.Type("Tserialized") == DType.String ? new DelegateKernel(SparseDeserializer.Run) : null;
}
