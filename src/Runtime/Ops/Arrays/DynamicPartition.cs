using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Deals the rows of a tensor to several outputs.</summary>
internal sealed class DynamicPartition : ComputeOp
{
    public override string SignatureText => "DynamicPartition(data:T, partitions:int32) -> (outputs:num_partitions*T) | num_partitions:int>=1; T:type";

    public override void InferShapes(ShapeContext c)
    {
        var (data, partitions) = (c.Input(0), c.Input(1));
        if (!data.HasRank || !partitions.HasRank)
        {
            return;
        }

        c.MergePrefix(data, partitions);
        for (var i = 0; i < c.OutputCount; i++)
        {
            c.Set(i, Shape.OfRank(1).Concat(data.Slice(partitions.Rank)));
        }
    }

    protected override void Compute(KernelContext c)
    {
        var (data, partitions) = (c.Input(0), c.Input(1));
        var count = c.Node.OutputTypes.Length;
        var rank = partitions.Shape.Rank;
        if (data.Shape.Rank < rank || !data.Shape.Slice(0, rank).Equals(partitions.Shape))
        {
            throw new InvalidArgumentError($"data.shape must start with partitions.shape, got data.shape = {data.Shape}, partitions.shape = {partitions.Shape}");
        }

        var sizes = new long[count];
        for (var i = 0; i < partitions.Count; i++)
        {
            var part = partitions.Span<int>()[i];
            if (part < 0 || part >= count)
            {
                throw new InvalidArgumentError($"partitions{RowIndices.Coordinates(partitions.Shape, i)} = {part} is not in [0, {count})");
            }

            sizes[part]++;
        }

        var rest = data.Shape.Slice(rank);
        var outputs = new Tensor[count];
        for (var i = 0; i < count; i++)
        {
            outputs[i] = c.Allocate(i, new Shape(sizes[i]).Concat(rest));
        }

        var next = new long[count];
        var width = rest.ElementCount;
        for (var i = 0; i < partitions.Count; i++)
        {
            var part = partitions.Span<int>()[i];
            Elements.Copy(data, i * width, outputs[part], next[part]++ * width, width);
        }
    }
}
