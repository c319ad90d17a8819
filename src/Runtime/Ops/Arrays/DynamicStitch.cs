using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Interleaves rows of several tensors by indices; a later one wins.</summary>
internal class DynamicStitch : ComputeOp
{
    public override string SignatureText => "DynamicStitch(indices:N*i32, data:N*T) -> (merged:T) | N:int >=1; T:type";

    public override void InferShapes(ShapeContext c)
    {
        var count = c.InputCount / 2;
        long? rows = 0;
        var rest = Shape.UnknownRank;
        for (var i = 0; i < count; i++)
        {
            var constant = c.Constant(i);
            rows = constant is null ? null : rows;
            var indices = c.Input(i);
            if (!indices.HasRank)
            {
                continue;
            }

            var data = c.Input(i + count);
            c.MergePrefix(data, indices);
            rest = c.Merge(rest, data.Slice(indices.Rank));
            if (rows is not null)
            {
                rows = Math.Max(rows.Value, Integers.Read(constant!).DefaultIfEmpty(-1).Max() + 1);
            }
        }

        c.Set(0, new Shape(rows is 0 ? 1 : rows ?? Shape.Unknown).Concat(rest));
    }

    protected override void Compute(KernelContext c)
    {
        var count = c.InputCount / 2;
        var rest = Shape.Scalar;
        long rows = 0;
        for (var i = 0; i < count; i++)
        {
            var (indices, data) = (c.Input(i), c.Input(i + count));
            if (data.Shape.Rank < indices.Shape.Rank || !data.Shape.Slice(0, indices.Shape.Rank).Equals(indices.Shape))
            {
                throw new InvalidArgumentError($"data[{i}].shape = {data.Shape} does not start with indices[{i}].shape = {indices.Shape}");
            }

            var tail = data.Shape.Slice(indices.Shape.Rank);
            if (i == 0)
            {
                rest = tail;
            }
            else if (!tail.Equals(rest))
            {
                throw new InvalidArgumentError($"Need data[0].shape[{c.Input(0).Shape.Rank}:] = data[{i}].shape[{indices.Shape.Rank}:], got data[0].shape = {c.Input(count).Shape}, data[{i}].shape = {data.Shape}, indices[0].shape = {c.Input(0).Shape}, indices[{i}].shape = {indices.Shape}");
            }

            foreach (var index in indices.Span<int>())
            {
                rows = Math.Max(rows, index + 1L);
            }
        }

        var output = c.Allocate(0, new Shape(rows).Concat(rest));
        Elements.Clear(output);
        Stitch(c, count, rows, rest.ElementCount, output);
    }

    private static void Stitch(KernelContext c, int count, long rows, long width, Tensor output)
    {
        for (var i = 0; i < count; i++)
        {
            var indices = c.Input(i).Span<int>();
            for (var j = 0; j < indices.Length; j++)
            {
                if (indices[j] < 0 || indices[j] >= rows)
                {
                    throw new InvalidArgumentError($"indices[{i}][{j}] is out of range");
                }

                Elements.Copy(c.Input(i + count), j * width, output, indices[j] * width, width);
            }
        }
    }
}
