using System.Numerics;
using System.Runtime.InteropServices;
using Google.Protobuf;
using Google.Protobuf.Collections;

namespace Reproductions.Runtime.Formats.SavedSlices;

/// <summary>Values in the typed fields of a TensorProto, the only ones that V1 files use. Thread-safe: it holds no state.</summary>
internal static class TypedValues
{
    /// <summary>True where a V1 file can hold the type.</summary>
    public static bool IsStorable(DType dtype) => StoredType.HasValues(dtype) && dtype is not (DType.BFloat16 or DType.UInt32 or DType.UInt64);

    /// <summary>The proto of a tensor's values: one typed field, one value per element, neither type nor shape.</summary>
    /// <exception cref="InvalidArgumentError">A V1 file cannot hold the type.</exception>
    public static TensorProto ToProto(Tensor value)
    {
        var proto = new TensorProto();
        switch (value.DType)
        {
            case DType.Float32:
                proto.FloatVal.AddRange(value.Span<float>());
                break;
            case DType.Float64:
                proto.DoubleVal.AddRange(value.Span<double>());
                break;
            case DType.Int32 or DType.QInt32:
                proto.IntVal.AddRange(value.Span<int>());
                break;
            case DType.UInt8 or DType.QUInt8:
                Widen<byte>(value, proto.IntVal);
                break;
            case DType.Int8 or DType.QInt8:
                Widen<sbyte>(value, proto.IntVal);
                break;
            case DType.Int16 or DType.QInt16:
                Widen<short>(value, proto.IntVal);
                break;
            case DType.UInt16 or DType.QUInt16:
                Widen<ushort>(value, proto.IntVal);
                break;
            case DType.Half:
                Widen<ushort>(value, proto.HalfVal);
                break;
            case DType.Int64:
                proto.Int64Val.AddRange(value.Span<long>());
                break;
            case DType.Bool:
                proto.BoolVal.AddRange(value.Span<bool>());
                break;
            case DType.Complex64:
                proto.ScomplexVal.AddRange(MemoryMarshal.Cast<byte, float>(value.Bytes));
                break;
            case DType.Complex128:
                proto.DcomplexVal.AddRange(MemoryMarshal.Cast<byte, double>(value.Bytes));
                break;
            case DType.String:
                for (long i = 0; i < value.Count; i++)
                {
                    proto.StringVal.Add(ByteString.CopyFrom(value.StringAt(i)));
                }

                break;
            case DType.UInt32 or DType.UInt64:
                throw new InvalidArgumentError($"Tensor slice serialization not implemented for dtype {(int)value.DType}. A V1 checkpoint cannot hold {value.DType.Name}; save as V2.");
            default:
                throw new InvalidArgumentError($"Saving data type {StoredType.Name(value.DType)} not yet supported. A V1 checkpoint cannot hold it; save as V2.");
        }

        return proto;
    }

    /// <summary>The tensor of a proto's typed field; null when the number of values is not that of the shape.</summary>
    public static Tensor? ToTensor(TensorProto proto, DType dtype, Shape shape)
    {
        var available = dtype switch
        {
            DType.Float32 => proto.FloatVal.Count,
            DType.Float64 => proto.DoubleVal.Count,
            DType.Half => proto.HalfVal.Count,
            DType.Int64 => proto.Int64Val.Count,
            DType.Bool => proto.BoolVal.Count,
            DType.Complex64 => proto.ScomplexVal.Count / 2.0,
            DType.Complex128 => proto.DcomplexVal.Count / 2.0,
            DType.String => proto.StringVal.Count,
            _ => proto.IntVal.Count,
        };
        if (available != shape.ElementCount)
        {
            return null;
        }

        if (dtype == DType.String)
        {
            return Tensor.FromByteStrings(shape, proto.StringVal.Select(s => s.ToByteArray()));
        }

        var tensor = Tensor.Allocate(dtype, shape);
        switch (dtype)
        {
            case DType.Float32:
                Copy(proto.FloatVal, tensor.Span<float>());
                break;
            case DType.Float64:
                Copy(proto.DoubleVal, tensor.Span<double>());
                break;
            case DType.Int32 or DType.QInt32:
                Copy(proto.IntVal, tensor.Span<int>());
                break;
            case DType.UInt8 or DType.QUInt8:
                Narrow<byte>(proto.IntVal, tensor);
                break;
            case DType.Int8 or DType.QInt8:
                Narrow<sbyte>(proto.IntVal, tensor);
                break;
            case DType.Int16 or DType.QInt16:
                Narrow<short>(proto.IntVal, tensor);
                break;
            case DType.UInt16 or DType.QUInt16:
                Narrow<ushort>(proto.IntVal, tensor);
                break;
            case DType.Half:
                Narrow<ushort>(proto.HalfVal, tensor);
                break;
            case DType.Int64:
                Copy(proto.Int64Val, tensor.Span<long>());
                break;
            case DType.Bool:
                Copy(proto.BoolVal, tensor.Span<bool>());
                break;
            case DType.Complex64:
                Copy(proto.ScomplexVal, MemoryMarshal.Cast<byte, float>(tensor.Bytes));
                break;
            case DType.Complex128:
                Copy(proto.DcomplexVal, MemoryMarshal.Cast<byte, double>(tensor.Bytes));
                break;
        }

        return tensor;
    }

    private static void Widen<T>(Tensor value, RepeatedField<int> field)
        where T : unmanaged, INumberBase<T>
    {
        foreach (var element in value.Span<T>())
        {
            field.Add(int.CreateTruncating(element));
        }
    }

    private static void Narrow<T>(RepeatedField<int> field, Tensor value)
        where T : unmanaged, INumberBase<T>
    {
        var target = value.Span<T>();
        for (var i = 0; i < target.Length; i++)
        {
            target[i] = T.CreateTruncating(field[i]);
        }
    }

    private static void Copy<T>(RepeatedField<T> field, Span<T> target)
    {
        for (var i = 0; i < target.Length; i++)
        {
            target[i] = field[i];
        }
    }
}
