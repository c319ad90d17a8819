using System.Numerics;
using System.Runtime.InteropServices;
using Google.Protobuf;

namespace Reproductions.Runtime.Tensors;

/// <summary>
/// Reads and writes TensorProto by TensorFlow's rules (python/framework/tensor_util.py, core/framework/tensor.cc):
/// raw little-endian content, or typed values of which the last repeats.
/// </summary>
public static class TensorProtos
{
    /// <summary>The value of <paramref name="proto"/>.</summary>
    /// <param name="proto">The proto.</param>
    /// <param name="where">What it belongs to, for messages: a node, a key.</param>
    /// <exception cref="InvalidArgumentError">The shape is not full or the content does not fill it.</exception>
    public static Tensor Read(TensorProto proto, string where)
    {
        var dtype = (DType)proto.Dtype;
        var shape = ReadShape(proto.TensorShape, where);
        if (dtype == DType.Invalid || dtype.IsRef)
        {
            throw new InvalidArgumentError($"Cannot parse tensor from proto of '{where}': it has the element type {dtype.Name}.");
        }

        var count = shape.ElementCount;
        if (dtype.IsNumeric && proto.TensorContent.Length > 0)
        {
            if (proto.TensorContent.Length != checked(count * dtype.Size))
            {
                throw new InvalidArgumentError($"Cannot parse tensor from proto of '{where}': tensor_content has {proto.TensorContent.Length} bytes where shape {shape} of type {dtype.Name} needs {count * dtype.Size}.");
            }

            var raw = Tensor.Allocate(dtype, shape);
            proto.TensorContent.Span.CopyTo(raw.Bytes);
            return raw;
        }

        var given = GivenCount(proto, dtype);
        if (given > count)
        {
            throw new InvalidArgumentError($"Cannot parse tensor from proto of '{where}': {given} values for shape {shape}.");
        }

        if (count * Math.Max(dtype.Size, 8) > Tensor.MaxBytes)
        {
            throw new InvalidArgumentError($"Cannot parse tensor from proto of '{where}': shape {shape} is larger than one tensor can be.");
        }

        if (!dtype.IsNumeric)
        {
            return ReadObjects(proto, dtype, shape, where);
        }

        var tensor = Tensor.Allocate(dtype, shape);
        Fill(proto, dtype, tensor);
        return tensor;
    }

    /// <summary>
    /// The proto of <paramref name="value"/> as Python's make_tensor_proto writes it: raw content for more than one number of
    /// a plain numeric type, typed values otherwise.
    /// </summary>
    public static TensorProto Write(Tensor value)
    {
        var proto = new TensorProto { Dtype = (DataType)value.DType, TensorShape = value.Shape.ToProto() };
        var asContent = value.Count > 1 && value.DType.IsNumeric
            && !value.DType.IsComplex && value.DType is not (DType.Bool or DType.Half or DType.BFloat16);
        if (asContent)
        {
            proto.TensorContent = ByteString.CopyFrom(value.Bytes);
        }
        else
        {
            WriteTyped(value, proto);
        }

        return proto;
    }

    /// <summary>The proto of <paramref name="value"/> with every element in its typed field, as V1 checkpoints store it.</summary>
    public static void WriteTyped(Tensor value, TensorProto proto)
    {
        switch (value.DType)
        {
            case DType.Float32:
                proto.FloatVal.AddRange(value.Span<float>().ToArray());
                break;
            case DType.Float64:
                proto.DoubleVal.AddRange(value.Span<double>().ToArray());
                break;
            case DType.Int32 or DType.QInt32:
                proto.IntVal.AddRange(value.Span<int>().ToArray());
                break;
            case DType.UInt8 or DType.QUInt8:
                proto.IntVal.AddRange(value.Span<byte>().ToArray().Select(v => (int)v));
                break;
            case DType.Int8 or DType.QInt8:
                proto.IntVal.AddRange(value.Span<sbyte>().ToArray().Select(v => (int)v));
                break;
            case DType.Int16 or DType.QInt16:
                proto.IntVal.AddRange(value.Span<short>().ToArray().Select(v => (int)v));
                break;
            case DType.UInt16 or DType.QUInt16:
                proto.IntVal.AddRange(value.Span<ushort>().ToArray().Select(v => (int)v));
                break;
            case DType.Half or DType.BFloat16:
                proto.HalfVal.AddRange(value.Span<ushort>().ToArray().Select(v => (int)v));
                break;
            case DType.Int64:
                proto.Int64Val.AddRange(value.Span<long>().ToArray());
                break;
            case DType.UInt32:
                proto.Uint32Val.AddRange(value.Span<uint>().ToArray());
                break;
            case DType.UInt64:
                proto.Uint64Val.AddRange(value.Span<ulong>().ToArray());
                break;
            case DType.Bool:
                proto.BoolVal.AddRange(value.Span<byte>().ToArray().Select(v => v != 0));
                break;
            case DType.Complex64:
                proto.ScomplexVal.AddRange(MemoryMarshal.Cast<Complex64, float>(value.Span<Complex64>()).ToArray());
                break;
            case DType.Complex128:
                proto.DcomplexVal.AddRange(MemoryMarshal.Cast<Complex, double>(value.Span<Complex>()).ToArray());
                break;
            case DType.String:
                proto.StringVal.AddRange(value.Objects.ToArray().Select(v => ByteString.CopyFrom((byte[])v!)));
                break;
            default:
                throw new UnimplementedError($"A tensor of type {value.DType.Name} cannot be written to a proto.");
        }
    }

    private static Shape ReadShape(TensorShapeProto? proto, string where)
    {
        if (proto is null)
        {
            return Shape.Scalar;
        }

        long count = 1;
        foreach (var dim in proto.Dim)
        {
            if (proto.UnknownRank || dim.Size < 0 || (dim.Size != 0 && count > long.MaxValue / dim.Size))
            {
                throw new InvalidArgumentError($"Cannot parse tensor from proto of '{where}': the shape {Shape.FromProto(proto)} is not that of a value.");
            }

            count *= dim.Size;
        }

        return Shape.FromProto(proto);
    }

    private static long GivenCount(TensorProto proto, DType dtype) => dtype switch
    {
        DType.Float32 => proto.FloatVal.Count,
        DType.Float64 => proto.DoubleVal.Count,
        DType.Half or DType.BFloat16 => proto.HalfVal.Count,
        DType.Int64 => proto.Int64Val.Count,
        DType.UInt32 => proto.Uint32Val.Count,
        DType.UInt64 => proto.Uint64Val.Count,
        DType.Bool => proto.BoolVal.Count,
        DType.Complex64 => proto.ScomplexVal.Count / 2,
        DType.Complex128 => proto.DcomplexVal.Count / 2,
        DType.String => proto.StringVal.Count,
        DType.Resource => proto.ResourceHandleVal.Count,
        DType.Variant => proto.VariantVal.Count,
        _ => proto.IntVal.Count,
    };

    private static Tensor ReadObjects(TensorProto proto, DType dtype, Shape shape, string where)
    {
        if (dtype != DType.String)
        {
            throw new UnimplementedError($"The proto of '{where}' holds a {dtype.Name}; only a running session can make one.");
        }

        var tensor = Tensor.Zeros(dtype, shape);
        if (proto.TensorContent.Length > 0 && proto.StringVal.Count == 0)
        {
            throw new InvalidArgumentError($"Cannot parse tensor from proto of '{where}': strings do not come as tensor_content.");
        }

        for (var i = 0; i < tensor.Count && proto.StringVal.Count > 0; i++)
        {
            tensor.Objects[i] = proto.StringVal[Math.Min(i, proto.StringVal.Count - 1)].ToByteArray();
        }

        return tensor;
    }

    private static void Fill(TensorProto proto, DType dtype, Tensor tensor)
    {
        switch (dtype)
        {
            case DType.Float32:
                Repeat(proto.FloatVal, tensor.Span<float>(), static v => v);
                break;
            case DType.Float64:
                Repeat(proto.DoubleVal, tensor.Span<double>(), static v => v);
                break;
            case DType.Half or DType.BFloat16:
                Repeat(proto.HalfVal, tensor.Span<ushort>(), static v => (ushort)v);
                break;
            case DType.Int64:
                Repeat(proto.Int64Val, tensor.Span<long>(), static v => v);
                break;
            case DType.UInt32:
                Repeat(proto.Uint32Val, tensor.Span<uint>(), static v => v);
                break;
            case DType.UInt64:
                Repeat(proto.Uint64Val, tensor.Span<ulong>(), static v => v);
                break;
            case DType.Bool:
                Repeat(proto.BoolVal, tensor.Span<bool>(), static v => v);
                break;
            case DType.Complex64:
                Repeat([.. Pairs(proto.ScomplexVal)], tensor.Span<Complex64>(), static v => new Complex64(v.First, v.Second));
                break;
            case DType.Complex128:
                Repeat([.. Pairs(proto.DcomplexVal)], tensor.Span<Complex>(), static v => new Complex(v.First, v.Second));
                break;
            case DType.Int32 or DType.QInt32:
                Repeat(proto.IntVal, tensor.Span<int>(), static v => v);
                break;
            case DType.Int16 or DType.QInt16 or DType.UInt16 or DType.QUInt16:
                Repeat(proto.IntVal, tensor.Span<short>(), static v => unchecked((short)v));
                break;
            default:
                Repeat(proto.IntVal, tensor.Span<byte>(), static v => unchecked((byte)v));
                break;
        }
    }

    private static IEnumerable<(T First, T Second)> Pairs<T>(IList<T> values) =>
        Enumerable.Range(0, values.Count / 2).Select(i => (values[2 * i], values[(2 * i) + 1]));

    private static void Repeat<TSource, TTarget>(IList<TSource> values, Span<TTarget> target, Func<TSource, TTarget> convert)
    {
        if (values.Count == 0)
        {
            target.Clear();
            return;
        }

        var given = Math.Min(values.Count, target.Length);
        for (var i = 0; i < given; i++)
        {
            target[i] = convert(values[i]);
        }

        if (given < target.Length)
        {
            target[given..].Fill(convert(values[^1]));
        }
    }
}
