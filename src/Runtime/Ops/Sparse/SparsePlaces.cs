namespace Reproductions.Runtime.Ops.Sparse;

/// <summary>Finds elements by their indices.</summary>
internal static class SparsePlaces
{
    /// <summary>The number of the first element at each index.</summary>
    /// <param name="indices">int64 <c>[n, rank]</c>.</param>
    public static Dictionary<string, int> Of(Tensor indices)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var rank = (int)indices.Shape[1];
        for (var i = 0; i < indices.Shape[0]; i++)
        {
            places.TryAdd(Key(indices.Span<long>().Slice(i * rank, rank)), i);
        }

        return places;
    }

    /// <summary>For each index the value at the place of that name, 0 where there is none.</summary>
    public static void Gather(Dictionary<string, int> places, Tensor values, ReadOnlySpan<long> indices, Tensor output)
    {
        Elements.Clear(output);
        var rank = output.Count == 0 ? 0 : indices.Length / (int)output.Count;
        for (var i = 0; i < output.Count; i++)
        {
            if (places.TryGetValue(Key(indices.Slice(i * rank, rank)), out var place))
            {
                Elements.Copy(values, place, output, i, 1);
            }
        }
    }

    private static string Key(ReadOnlySpan<long> index) => string.Join(',', index.ToArray());
}
