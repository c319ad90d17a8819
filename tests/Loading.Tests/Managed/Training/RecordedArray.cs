using Reproductions.Tests.Runtime.Support;
using Tensorflow;
using Tensorflow.NumPy;

namespace Reproductions.Tests.Loading.Managed.Training;

/// <summary>A recorded array whose first dimension counts steps.</summary>
internal sealed class RecordedArray
{
    private readonly byte[] _bytes;
    private readonly long[] _row;

    public RecordedArray(NpzFile file, string name)
    {
        (var type, var shape, _bytes) = file.Read(name);
        Type = type switch
        {
            "f2" => TF_DataType.TF_HALF,
            "f4" => TF_DataType.TF_FLOAT,
            "f8" => TF_DataType.TF_DOUBLE,
            "i4" => TF_DataType.TF_INT32,
            "i8" => TF_DataType.TF_INT64,
            _ => throw new InvalidDataException($"'{name}' holds elements of type {type}."),
        };
        _row = shape[1..];
        Steps = (int)shape[0];
    }

    /// <summary>The element type.</summary>
    public TF_DataType Type { get; }

    /// <summary>Number of rows.</summary>
    public int Steps { get; }

    /// <summary>The shape of a row.</summary>
    public Shape RowShape => new(_row);

    /// <summary>Row <paramref name="step"/>.</summary>
    public NDArray this[int step]
    {
        get
        {
            var length = _bytes.Length / Steps;
            return new NDArray(_bytes[(step * length)..((step + 1) * length)], RowShape, Type);
        }
    }

    /// <summary>The whole array.</summary>
    public NDArray Whole => new(_bytes, new Shape([Steps, .. _row]), Type);
}
