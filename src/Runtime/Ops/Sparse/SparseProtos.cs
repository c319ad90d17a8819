using Google.Protobuf;

namespace Reproductions.Runtime.Ops.Sparse;

/// <summary>Sparse tensors as three strings: the TensorProtos of indices, values and shape.</summary>
internal static class SparseProtos
{
    /// <summary>Strings of one sparse tensor.</summary>
    public const int Parts = 3;

    /// <summary>The bytes of a TensorProto, numbers as raw content, as TensorFlow's kernels write it.</summary>
    public static byte[] Write(Tensor value)
    {
        var proto = value.DType.IsNumeric
            ? new TensorProto { Dtype = (DataType)value.DType, TensorShape = value.Shape.ToProto(), TensorContent = ByteString.CopyFrom(value.Bytes) }
            : TensorProtos.Write(value);
        return proto.ToByteArray();
    }

    /// <summary>The sparse tensor whose strings start at <paramref name="first"/>.</summary>
    /// <exception cref="InvalidArgumentError">A string is no tensor of the expected type.</exception>
    public static SparseInput Read(Tensor strings, int first, DType dtype) =>
        new(Read(strings, first, DType.Int64, "indices"), Read(strings, first + 1, dtype, "values"), Read(strings, first + 2, DType.Int64, "shape"));

    private static Tensor Read(Tensor strings, int index, DType dtype, string what)
    {
        Tensor value;
        try
        {
            value = TensorProtos.Read(TensorProto.Parser.ParseFrom(strings.StringAt(index)), what);
        }
        catch (Exception e) when (e is InvalidProtocolBufferException or InvalidArgumentError)
        {
            throw new InvalidArgumentError($"Could not parse serialized_sparse[{index / Parts}, {index % Parts}] as the TensorProto of {what}: {e.Message}", e);
        }

        return value.DType == dtype
            ? value
            : throw new InvalidArgumentError($"Expected serialized_sparse[{index / Parts}, {index % Parts}] to represent {what} of type {dtype.Name}, but it is of type {value.DType.Name}");
    }
}
