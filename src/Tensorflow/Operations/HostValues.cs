using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace Tensorflow;

/// <summary>C# values as runtime tensors, with the rules of Python's make_tensor_proto for types that do not fit.</summary>
internal static class HostValues
{
    /// <summary>A tensor of <paramref name="value"/>.</summary>
    /// <param name="value">A number, string, array, <see cref="NDArray"/>, shape or nested list.</param>
    /// <param name="dtype">The element type; Invalid for that of the value.</param>
    /// <exception cref="TypeError">A number or list element cannot be of the type.</exception>
    /// <exception cref="ValueError">A nested list is ragged.</exception>
    public static HostTensor From(object value, DType dtype = DType.Invalid)
    {
        dtype = dtype.Base;
        switch (value)
        {
            case HostTensor tensor:
                return Cast(tensor, dtype);
            case Tensor { Host: not null } array:
                return Cast(array.Host, dtype);
            case Shape shape:
                return From(shape.as_int_list(), dtype);
            case Array array and not byte[][] and not string[] when array.GetType().GetElementType() is { IsPrimitive: true } element:
                return Cast(FromArray(array, element), dtype);
            case Complex[] complex:
                return Cast(HostTensor.From<Complex>(new HostShape(complex.Length), complex), dtype);
            case string text:
                return FromStrings(HostShape.Scalar, [text], dtype);
            case IEnumerable list:
                return FromList(list, dtype);
            default:
                return FromNumber(value, dtype);
        }
    }

    private static HostTensor FromNumber(object value, DType dtype)
    {
        if (dtype == DType.Invalid)
        {
            dtype = DTypes.Of(value.GetType());
            if (dtype == DType.Invalid)
            {
                throw new TypeError($"Failed to convert object of type {value.GetType()} to Tensor. Contents: {value}. Consider casting elements to a supported type.");
            }
        }

        return Fill(HostShape.Scalar, [value], dtype);
    }

    private static HostTensor FromArray(Array array, Type element)
    {
        var dims = new long[array.Rank];
        for (var i = 0; i < dims.Length; i++)
        {
            dims[i] = array.GetLength(i);
        }

        var dtype = DTypes.Of(element);
        if (dtype == DType.Invalid)
        {
            throw new TypeError($"Failed to convert object of type {array.GetType()} to Tensor: no element type for {element.Name}.");
        }

        var tensor = HostTensor.Allocate(dtype, new HostShape(dims));
        var handle = System.Runtime.InteropServices.GCHandle.Alloc(array, System.Runtime.InteropServices.GCHandleType.Pinned);
        try
        {
            unsafe
            {
                var source = (byte*)System.Runtime.InteropServices.Marshal.UnsafeAddrOfPinnedArrayElement(array, 0);
                new ReadOnlySpan<byte>(source, checked((int)tensor.ByteCount)).CopyTo(tensor.Bytes);
            }
        }
        finally
        {
            handle.Free();
        }

        return tensor;
    }

    private static HostTensor FromList(IEnumerable list, DType dtype)
    {
        var leaves = new List<object>();
        var dims = new List<long>();
        Walk(list, 0, leaves, dims);
        if (leaves.Count > 0 && leaves.TrueForAll(l => l is Tensor))
        {
            return FromParts(leaves.ConvertAll(l => Cast(((Tensor)l).Host, dtype)), dims);
        }

        var shape = new HostShape([.. dims]);
        if (leaves.Exists(l => l is string or byte[]))
        {
            return FromStrings(shape, leaves, dtype);
        }

        if (dtype == DType.Invalid)
        {
            dtype = leaves.Count == 0 ? DType.Float32 : Common(leaves);
        }

        return Fill(shape, leaves, dtype);
    }

    private static HostTensor FromParts(List<HostTensor> parts, List<long> dims)
    {
        var first = parts[0];
        var result = HostTensor.Allocate(first.DType, new HostShape([.. dims, .. first.Shape.Dims]));
        for (var i = 0; i < parts.Count; i++)
        {
            if (!parts[i].Shape.Equals(first.Shape))
            {
                throw new ValueError($"Argument must be a dense tensor: - got shape {Dims(parts[i].Shape)}, but wanted {Dims(first.Shape)}.");
            }

            parts[i].Bytes.CopyTo(result.Bytes[(int)(i * first.ByteCount)..]);
        }

        return result;
    }

    private static DType Common(List<object> leaves)
    {
        var types = leaves.Select(l => DTypes.Of(l.GetType())).Distinct().ToList();
        if (types.Count == 1)
        {
            return types[0];
        }

        return types.TrueForAll(t => t.IsInteger) ? DType.Int64 : types.Contains(DType.Float64) ? DType.Float64 : DType.Float32;
    }

    private static void Walk(IEnumerable list, int depth, List<object> leaves, List<long> dims)
    {
        var count = 0;
        var first = dims.Count <= depth;
        if (first)
        {
            dims.Add(0);
        }

        foreach (var item in list)
        {
            count++;
            if (item is IEnumerable inner and not string and not byte[] and not Tensor)
            {
                Walk(inner, depth + 1, leaves, dims);
            }
            else
            {
                leaves.Add(item ?? throw new ValueError("None values not supported."));
            }
        }

        if (first)
        {
            dims[depth] = count;
        }
        else if (dims[depth] != count)
        {
            throw new ValueError($"Argument must be a dense tensor: {Python.Repr(list)} - got shape [{count}], but wanted [{string.Join(", ", dims)}].");
        }
    }

    private static HostTensor FromStrings(HostShape shape, IReadOnlyList<object> values, DType dtype)
    {
        if (dtype is not (DType.Invalid or DType.String))
        {
            var wrong = values.First(v => v is string or byte[]);
            throw new TypeError($"Expected {dtype.PythonName}, got {Python.Repr(wrong)} of type '{Python.TypeName(wrong)}' instead.");
        }

        return HostTensor.FromByteStrings(shape, values.Select(v => v switch
        {
            string text => Encoding.UTF8.GetBytes(text),
            byte[] bytes => bytes,
            _ => throw new TypeError($"Expected string, got {Python.Repr(v)} of type '{Python.TypeName(v)}' instead."),
        }));
    }

    private static HostTensor Fill(HostShape shape, IReadOnlyList<object> values, DType dtype)
    {
        var tensor = HostTensor.Allocate(dtype, shape);
        for (var i = 0; i < values.Count; i++)
        {
            Store(tensor, i, values[i]);
        }

        return tensor;
    }

    private static void Store(HostTensor tensor, int index, object value)
    {
        var dtype = tensor.DType;
        var isNumber = value is sbyte or byte or short or ushort or int or uint or long or ulong or float or double or Half or BFloat16;
        var isReal = value is float or double or Half or BFloat16;
        var fits = dtype switch
        {
            DType.Bool => value is bool,
            DType.Complex64 or DType.Complex128 => isNumber || value is Complex or Complex64,
            DType.Float32 or DType.Float64 or DType.Half or DType.BFloat16 => isNumber,
            _ when dtype.IsNumeric => isNumber && !isReal,
            _ => false,
        };
        if (!fits)
        {
            throw new TypeError($"Expected {dtype.PythonName}, got {Python.Repr(value)} of type '{Python.TypeName(value)}' instead.");
        }

        try
        {
            switch (dtype)
            {
                case DType.Float32:
                    tensor.Span<float>()[index] = Convert.ToSingle(Wide(value), CultureInfo.InvariantCulture);
                    break;
                case DType.Float64:
                    tensor.Span<double>()[index] = Convert.ToDouble(Wide(value), CultureInfo.InvariantCulture);
                    break;
                case DType.Half:
                    tensor.Span<Half>()[index] = value is Half half ? half : (Half)Convert.ToDouble(Wide(value), CultureInfo.InvariantCulture);
                    break;
                case DType.BFloat16:
                    tensor.Span<BFloat16>()[index] = value is BFloat16 small ? small : (BFloat16)Convert.ToSingle(Wide(value), CultureInfo.InvariantCulture);
                    break;
                case DType.Bool:
                    tensor.Span<bool>()[index] = (bool)value;
                    break;
                case DType.Complex64:
                    tensor.Span<Complex64>()[index] = (Complex64)ToComplex(value);
                    break;
                case DType.Complex128:
                    tensor.Span<Complex>()[index] = ToComplex(value);
                    break;
                case DType.UInt64:
                    tensor.Span<ulong>()[index] = Convert.ToUInt64(value, CultureInfo.InvariantCulture);
                    break;
                default:
                    StoreInteger(tensor, index, Convert.ToInt64(value, CultureInfo.InvariantCulture));
                    break;
            }
        }
        catch (OverflowException error)
        {
            throw new ValueError($"Value {Python.Repr(value)} does not fit into the type {dtype.PythonName}.", error);
        }
    }

    private static void StoreInteger(HostTensor tensor, int index, long value)
    {
        switch (tensor.DType)
        {
            case DType.Int64:
                tensor.Span<long>()[index] = value;
                break;
            case DType.Int32 or DType.QInt32:
                tensor.Span<int>()[index] = checked((int)value);
                break;
            case DType.UInt32:
                tensor.Span<uint>()[index] = checked((uint)value);
                break;
            case DType.Int16 or DType.QInt16:
                tensor.Span<short>()[index] = checked((short)value);
                break;
            case DType.UInt16 or DType.QUInt16:
                tensor.Span<ushort>()[index] = checked((ushort)value);
                break;
            case DType.Int8 or DType.QInt8:
                tensor.Span<sbyte>()[index] = checked((sbyte)value);
                break;
            default:
                tensor.Span<byte>()[index] = checked((byte)value);
                break;
        }
    }

    private static object Wide(object value) => value switch
    {
        Half half => (double)half,
        BFloat16 small => (float)small,
        _ => value,
    };

    private static Complex ToComplex(object value) => value switch
    {
        Complex complex => complex,
        Complex64 complex => complex,
        _ => new Complex(Convert.ToDouble(Wide(value), CultureInfo.InvariantCulture), 0),
    };

    private static string Dims(HostShape shape) => "[" + string.Join(", ", shape.ToArray()) + "]";

    private static HostTensor Cast(HostTensor value, DType dtype) =>
        dtype == DType.Invalid || dtype == value.DType ? value : NumericCast.Cast(value, dtype);
}
