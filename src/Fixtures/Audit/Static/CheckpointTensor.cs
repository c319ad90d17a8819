namespace Reproductions.Fixtures.Audit.Static;

/// <summary>A tensor of a checkpoint.</summary>
/// <param name="DType">Its element type.</param>
/// <param name="Shape">Its sizes.</param>
public sealed record CheckpointTensor(Tensorflow.DataType DType, IReadOnlyList<long> Shape)
{
    /// <summary>The number of elements.</summary>
    public long Count => Shape.Aggregate(1L, (product, size) => product * size);

    /// <summary>True for numbers with a fraction.</summary>
    public bool IsFloating => DType is Tensorflow.DataType.DtFloat or Tensorflow.DataType.DtDouble or Tensorflow.DataType.DtHalf or Tensorflow.DataType.DtBfloat16;
}
