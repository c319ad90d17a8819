using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Sparse;

/// <summary>A batch of sparse tensors, those along the first dimension of one, as three strings each.</summary>
internal sealed class SerializeManySparse : OpType
{
    public override string SignatureText => "SerializeManySparse(sparse_indices:int64, sparse_values:T, sparse_shape:int64) -> (serialized_sparse:out_type) | T:type; out_type:type=string in {string,variant}";

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(0, 2);
        c.InputOfRank(1, 1);
        c.InputOfRank(2, 1);
        c.Set(0, new Shape(Shape.Unknown, SparseProtos.Parts));
    }

    public override Kernel? CreateKernel(Node node) => node.OutputTypes[0] == DType.String ? new DelegateKernel(Compute) : null;

    private static void Compute(KernelContext c)
    {
        var input = new SparseInput(c.Input(0), c.Input(1), c.Input(2));
        if (input.Rank < 2)
        {
            throw new InvalidArgumentError($"Rank of input SparseTensor should be > 1, but saw rank: {input.Rank}");
        }

        input.CheckBounds();
        var rows = Enumerable.Range(0, input.Count).ToLookup(i => input.At(i)[0]);
        var shape = SparseProtos.Write(Tensor.Vector<long>(input.Dims.AsSpan(1)));
        var strings = new List<byte[]>();
        for (long row = 0; row < input.Dims[0]; row++)
        {
            int[] elements = [.. rows[row]];
            var indices = Tensor.Allocate(DType.Int64, new Shape(elements.Length, input.Rank - 1));
            var values = Tensor.Allocate(input.Values.DType, new Shape(elements.Length));
            for (var k = 0; k < elements.Length; k++)
            {
                input.At(elements[k])[1..].CopyTo(indices.Span<long>()[(k * (input.Rank - 1))..]);
                Elements.Copy(input.Values, elements[k], values, k, 1);
            }

            strings.AddRange([SparseProtos.Write(indices), SparseProtos.Write(values), shape]);
        }

        c.SetOutput(0, Tensor.FromByteStrings(new Shape(input.Dims[0], SparseProtos.Parts), strings));
    }
}
