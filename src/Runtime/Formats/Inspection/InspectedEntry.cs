using Reproductions.Runtime.Formats.TensorBundle;

namespace Reproductions.Runtime.Formats.Inspection;

/// <summary>A tensor of a checkpoint.</summary>
/// <param name="Key">Its key.</param>
/// <param name="DType">TensorFlow's name of its type: <c>float32</c>, <c>string</c>, <c>qint8</c>.</param>
/// <param name="Shape">Its full dimensions.</param>
/// <param name="Bytes">Bytes that it takes in the data files.</param>
/// <param name="Crc32C">The unmasked checksum of the stored bytes; null where none is stored (V1, partitioned tensors).</param>
/// <param name="Shard">Number of its data file.</param>
/// <param name="Slices">The slices that it is stored in; empty when it is stored whole.</param>
public sealed record InspectedEntry(string Key, string DType, IReadOnlyList<long> Shape, long Bytes, uint? Crc32C, int Shard, IReadOnlyList<TensorSlice> Slices)
{
    /// <summary>Statistics; null unless asked for, and for types without numbers.</summary>
    public TensorStatistics? Statistics { get; init; }

    /// <summary>The value; null unless asked for, and where it cannot be read.</summary>
    public Tensor? Value { get; init; }
}
