namespace Reproductions.Runtime.Kernels.Convolution;

/// <summary>
/// A filter's transformed values, kept from call to call while the filter is the same: predictions with a trained network transform it once.
/// A filter that changes with every call, as in training, costs a comparison that ends at once and a copy. Thread-safe.
/// </summary>
public sealed unsafe class KeptFilter
{
    private readonly Lock _gate = new();
    private float[] _filter = [];
    private float[]? _values;

    /// <summary>Asks for the transformed values of a filter.</summary>
    /// <param name="filter">The filter's elements.</param>
    /// <param name="count">How many.</param>
    /// <param name="seen">True when the last call had this filter, too: then its values are worth keeping.</param>
    /// <returns>The kept values, pinned and not to be changed; null when there are none.</returns>
    internal float[]? Find(float* filter, long count, out bool seen)
    {
        var given = new ReadOnlySpan<float>(filter, checked((int)count));
        lock (_gate)
        {
            // Bit by bit: -0 is not 0, and NaN is itself.
            seen = Bits(given).SequenceEqual(Bits(_filter));
            if (!seen)
            {
                _values = null;
                _filter = _filter.Length == given.Length ? _filter : new float[given.Length];
                given.CopyTo(_filter);
            }

            return _values;
        }
    }

    /// <summary>Keeps the values of a filter that was seen before.</summary>
    internal void Keep(float* filter, long count, float[] values)
    {
        lock (_gate)
        {
            if (Bits(new ReadOnlySpan<float>(filter, checked((int)count))).SequenceEqual(Bits(_filter)))
            {
                _values = values;
            }
        }
    }

    private static ReadOnlySpan<int> Bits(ReadOnlySpan<float> values) => System.Runtime.InteropServices.MemoryMarshal.Cast<float, int>(values);
}
