namespace Reproductions.Runtime.Ops.Examples;

/// <summary>Makes the tensors of a feature whose length differs from example to example.</summary>
internal static class ListFeature
{
    /// <summary>As a sparse tensor: indices <c>[n, 2]</c> of example and place, values <c>[n]</c>, shape <c>[2]</c>; a single example has no first column.</summary>
    public static (Tensor Indices, Tensor Values, Tensor Shape) Sparse(ExampleBatch batch, FeatureSpec feature)
    {
        var (values, ends) = Joined(batch, feature);
        var columns = batch.IsSingle ? 1 : 2;
        var indices = Tensor.Allocate(DType.Int64, new Shape(values.Count, columns));
        var cells = indices.Span<long>();
        long longest = 0;
        var at = 0;
        for (var example = 0; example < batch.Count; example++)
        {
            var length = ends[example + 1] - ends[example];
            longest = Math.Max(longest, length);
            for (long place = 0; place < length; place++)
            {
                if (!batch.IsSingle)
                {
                    cells[at++] = example;
                }

                cells[at++] = place;
            }
        }

        return (indices, values, batch.IsSingle ? Tensor.Vector(longest) : Tensor.Vector<long>(batch.Count, longest));
    }

    /// <summary>As a ragged tensor: values <c>[n]</c>, and where each example's start and end, <c>[batch + 1]</c> of <paramref name="splits"/>.</summary>
    public static (Tensor Values, Tensor Splits) Ragged(ExampleBatch batch, FeatureSpec feature, DType splits)
    {
        var (values, ends) = Joined(batch, feature);
        var result = Tensor.Allocate(splits, new Shape(ends.Length));
        Integers.Write(result, ends);
        return (values, result);
    }

    private static (Tensor Values, long[] Ends) Joined(ExampleBatch batch, FeatureSpec feature)
    {
        var lists = batch.Values(feature, naming: false);
        var ends = new long[batch.Count + 1];
        for (var i = 0; i < batch.Count; i++)
        {
            ends[i + 1] = ends[i] + (lists[i]?.Count ?? 0);
        }

        var values = Tensor.Allocate(feature.Type, new Shape(ends[^1]));
        for (var i = 0; i < batch.Count; i++)
        {
            if (lists[i] is { } list)
            {
                Elements.Copy(list, 0, values, ends[i], list.Count);
            }
        }

        return (values, ends);
    }
}
