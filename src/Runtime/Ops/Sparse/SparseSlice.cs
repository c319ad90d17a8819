using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Sparse;

/// <summary>The elements of a sparse tensor inside a box, by their indices in the box; a box that goes past the end is cut.</summary>
internal sealed class SparseSlice : ComputeOp
{
    public override string SignatureText => "SparseSlice(indices:int64, values:T, shape:int64, start:int64, size:int64) -> (output_indices:int64, output_values:T, output_shape:int64) | T:type";

    public override void InferShapes(ShapeContext c)
    {
        c.Set(0, new Shape(Shape.Unknown, ShapeContext.Product(c.Input(2))));
        c.Set(1, Shape.OfRank(1));
        c.SetSameAs(2, 2);
    }

    protected override void Compute(KernelContext c)
    {
        var input = new SparseInput(c.Input(0), c.Input(1), c.Input(2));
        var (start, size) = (Corner(c.Input(3), "start", input.Rank), Corner(c.Input(4), "size", input.Rank));
        long[] dims = [.. input.Dims.Select((dim, d) => Math.Clamp(dim - start[d], 0, Math.Max(0, size[d])))];
        var output = new SparseOutput(input.Rank);
        var at = new long[input.Rank];
        for (var i = 0; i < input.Count; i++)
        {
            for (var d = 0; d < at.Length; d++)
            {
                at[d] = input.At(i)[d] - start[d];
            }

            if (at.Zip(dims).All(pair => pair.First >= 0 && pair.First < pair.Second))
            {
                output.Add(at, input.Values, i);
            }
        }

        output.Write(c, 0, 1, 2, dims);
    }

    private static long[] Corner(Tensor vector, string name, int rank) => vector.Shape.Rank == 1 && vector.Count == rank
        ? Integers.Read(vector)
        : throw new InvalidArgumentError($"Expected {name} to be a vector of length {rank} but got shape {vector.Shape}");
}
