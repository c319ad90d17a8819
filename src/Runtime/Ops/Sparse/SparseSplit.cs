using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Sparse;

/// <summary>A sparse tensor in parts along a dimension, the first ones larger by one where the parts are not equal.</summary>
internal sealed class SparseSplit : ComputeOp
{
    public override string SignatureText => "SparseSplit(split_dim:int64, indices:int64, values:T, shape:int64) -> (output_indices:num_split*int64, output_values:num_split*T, output_shape:num_split*int64) | num_split:int>=1; T:type";

    public override void InferShapes(ShapeContext c)
    {
        var n = c.OutputCount / 3;
        for (var i = 0; i < n; i++)
        {
            c.Set(i, new Shape(Shape.Unknown, ShapeContext.Product(c.Input(3))));
            c.Set(i + n, Shape.OfRank(1));
            c.SetSameAs(i + (2 * n), 3);
        }
    }

    protected override void Compute(KernelContext c)
    {
        var input = new SparseInput(c.Input(1), c.Input(2), c.Input(3));
        var (wanted, parts) = (Integers.First(c.Input(0)), c.Node.Int("num_split"));
        var axis = (int)(wanted < 0 ? wanted + input.Rank : wanted);
        if (axis < 0 || axis >= input.Rank)
        {
            throw new InvalidArgumentError($"Input axis should be in range [{-input.Rank}, {input.Rank}), got {wanted}");
        }

        if (parts < 1 || parts > input.Dims[axis])
        {
            throw new InvalidArgumentError($"Input num_split should be between 1 and the splitting dimension size ({input.Dims[axis]}), got {parts}");
        }

        long start = 0;
        for (var part = 0; part < parts; part++)
        {
            var size = (input.Dims[axis] / parts) + (part < input.Dims[axis] % parts ? 1 : 0);
            Write(c, input, axis, part, (int)parts, start, size);
            start += size;
        }
    }

    private static void Write(KernelContext c, SparseInput input, int axis, int part, int parts, long start, long size)
    {
        var output = new SparseOutput(input.Rank);
        for (var i = 0; i < input.Count; i++)
        {
            var at = input.At(i).ToArray();
            at[axis] -= start;
            if (at[axis] >= 0 && at[axis] < size)
            {
                output.Add(at, input.Values, i);
            }
        }

        long[] dims = [.. input.Dims];
        dims[axis] = size;
        output.Write(c, part, part + parts, part + (2 * parts), dims);
    }
}
