using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Sparse;

/// <summary>A sparse tensor as three strings.</summary>
internal sealed class SerializeSparse : OpType
{
    public override string SignatureText => "SerializeSparse(sparse_indices:int64, sparse_values:T, sparse_shape:int64) -> (serialized_sparse:out_type) | T:type; out_type:type=string in {string,variant}";

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(0, 2);
        c.InputOfRank(1, 1);
        c.InputOfRank(2, 1);
        c.Set(0, new Shape(SparseProtos.Parts));
    }

    public override Kernel? CreateKernel(Node node) => node.OutputTypes[0] == DType.String ? new DelegateKernel(Compute) : null;

    private static void Compute(KernelContext c)
    {
        _ = new SparseInput(c.Input(0), c.Input(1), c.Input(2));
        c.SetOutput(0, Tensor.FromByteStrings(new Shape(SparseProtos.Parts), [.. Enumerable.Range(0, SparseProtos.Parts).Select(i => SparseProtos.Write(c.Input(i)))]));
    }
}
