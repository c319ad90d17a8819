using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Sparse;

/// <summary>Sparse tensors one behind the other along a dimension, in row-major order.</summary>
internal sealed class SparseConcat : ComputeOp
{
    public override string SignatureText => "SparseConcat(indices:N*int64, values:N*T, shapes:N*int64) -> (output_indices:int64, output_values:T, output_shape:int64) | concat_dim:int; N:int>=2; T:type";

    public override void InferShapes(ShapeContext c)
    {
        var n = c.InputCount / 3;
        var (count, rank, shape) = (0L, Shape.Unknown, Shape.UnknownRank);
        for (var i = 0; i < n; i++)
        {
            var indices = c.InputOfRank(i, 2);
            count = ShapeContext.Add(count, c.Merge(indices[0], c.InputOfRank(i + n, 1)[0]));
            rank = c.Merge(rank, indices[1]);
            shape = c.Merge(shape, c.InputOfRank(i + (2 * n), 1));
        }

        c.Set(0, new Shape(count, rank));
        c.Set(1, new Shape(count));
        c.Set(2, shape);
    }

    protected override void Compute(KernelContext c)
    {
        var n = c.InputCount / 3;
        SparseInput[] inputs = [.. Enumerable.Range(0, n).Select(i => new SparseInput(c.Input(i), c.Input(i + n), c.Input(i + (2 * n))))];
        var rank = inputs[0].Rank;
        var axis = c.Node.Int("concat_dim");
        if (axis < -rank || axis >= rank)
        {
            throw new InvalidArgumentError($"Concat dimension must be in range [{-rank}, {rank}), got {axis}");
        }

        axis = axis < 0 ? axis + rank : axis;
        Check(inputs, (int)axis);
        long[] dims = [.. inputs[0].Dims];
        dims[axis] = inputs.Sum(s => s.Dims[axis]);
        Write(c, inputs, (int)axis, dims);
    }

    private static void Check(SparseInput[] inputs, int axis)
    {
        var first = inputs[0];
        for (var i = 1; i < inputs.Length; i++)
        {
            if (inputs[i].Rank != first.Rank)
            {
                throw new InvalidArgumentError($"Ranks of all input tensors must match: expected {first.Rank} but got {inputs[i].Rank} at position {i}");
            }

            for (var d = 0; d < first.Rank; d++)
            {
                if (d != axis && inputs[i].Dims[d] != first.Dims[d])
                {
                    throw new InvalidArgumentError($"Input shapes must match: expected {first.Dims[d]} for dimension {d} but got {inputs[i].Dims[d]} at position {i}");
                }
            }
        }
    }

    private static void Write(KernelContext c, SparseInput[] inputs, int axis, long[] dims)
    {
        var elements = new List<(long[] At, Tensor Source, int Index)>();
        long offset = 0;
        foreach (var input in inputs)
        {
            for (var i = 0; i < input.Count; i++)
            {
                var at = input.At(i).ToArray();
                at[axis] += offset;
                elements.Add((at, input.Values, i));
            }

            offset += input.Dims[axis];
        }

        var output = new SparseOutput(dims.Length);
        foreach (var (at, source, index) in elements.OrderBy(e => e.At, Comparer<long[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b))))
        {
            output.Add(at, source, index);
        }

        output.Write(c, 0, 1, 2, dims);
    }
}
