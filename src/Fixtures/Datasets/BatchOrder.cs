namespace Reproductions.Fixtures.Datasets;

/// <summary>Batches in a new random order each epoch; the last partial batch of an epoch is dropped. Seeded, so runs repeat.</summary>
public sealed class BatchOrder(int count, int batchSize, int seed)
{
    private readonly Random _random = new(seed);
    private readonly int[] _order = [.. Enumerable.Range(0, count)];
    private int _next = int.MaxValue;

    /// <summary>The indices of the next batch.</summary>
    public ReadOnlySpan<int> Next()
    {
        if (_next > _order.Length - batchSize)
        {
            _random.Shuffle(_order);
            _next = 0;
        }

        _next += batchSize;
        return _order.AsSpan(_next - batchSize, batchSize);
    }
}
