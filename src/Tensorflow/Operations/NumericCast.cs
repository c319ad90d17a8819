using System.Numerics;

namespace Tensorflow;

/// <summary>NumPy's astype: values are cut or wrapped silently.</summary>
internal static class NumericCast
{
    /// <summary>A copy of <paramref name="value"/> as <paramref name="dtype"/>.</summary>
    /// <exception cref="TypeError">Strings and numbers do not turn into each other.</exception>
    public static HostTensor Cast(HostTensor value, DType dtype)
    {
        if (!value.DType.IsNumeric || !dtype.IsNumeric)
        {
            throw new TypeError($"Expected {dtype.PythonName}, got an array of type '{value.DType.PythonName}' instead.");
        }

        return value.DType switch
        {
            DType.Float32 => From<float>(value, dtype),
            DType.Float64 => From<double>(value, dtype),
            DType.Half => From<Half>(value, dtype),
            DType.Int32 or DType.QInt32 => From<int>(value, dtype),
            DType.Int64 => From<long>(value, dtype),
            DType.Int16 or DType.QInt16 => From<short>(value, dtype),
            DType.Int8 or DType.QInt8 => From<sbyte>(value, dtype),
            DType.UInt8 or DType.QUInt8 => From<byte>(value, dtype),
            DType.Bool => From<byte>(Booleans(value), dtype),
            DType.UInt16 or DType.QUInt16 => From<ushort>(value, dtype),
            DType.UInt32 => From<uint>(value, dtype),
            DType.UInt64 => From<ulong>(value, dtype),
            DType.Complex128 => From<Complex>(value, dtype),
            DType.BFloat16 => From<float>(Widen<BFloat16, float>(value, v => v), dtype),
            DType.Complex64 => From<Complex>(Widen<Complex64, Complex>(value, v => v), dtype),
            _ => throw new TypeError($"An array of type '{value.DType.PythonName}' cannot be cast."),
        };
    }

    private static HostTensor Booleans(HostTensor value) => Widen<byte, byte>(value, v => (byte)(v != 0 ? 1 : 0));

    private static HostTensor Widen<TSource, TTarget>(HostTensor value, Func<TSource, TTarget> convert)
        where TSource : unmanaged
        where TTarget : unmanaged
    {
        var result = HostTensor.Allocate(DTypes.Of<TTarget>(), value.Shape);
        var source = value.Span<TSource>();
        var target = result.Span<TTarget>();
        for (var i = 0; i < source.Length; i++)
        {
            target[i] = convert(source[i]);
        }

        return result;
    }

    private static HostTensor From<TSource>(HostTensor value, DType dtype)
        where TSource : unmanaged, INumberBase<TSource>
    {
        var result = HostTensor.Allocate(dtype, value.Shape);
        switch (dtype)
        {
            case DType.Float32:
                Convert<TSource, float>(value, result);
                break;
            case DType.Float64:
                Convert<TSource, double>(value, result);
                break;
            case DType.Half:
                Convert<TSource, Half>(value, result);
                break;
            case DType.Int32 or DType.QInt32:
                Convert<TSource, int>(value, result);
                break;
            case DType.Int64:
                Convert<TSource, long>(value, result);
                break;
            case DType.Int16 or DType.QInt16:
                Convert<TSource, short>(value, result);
                break;
            case DType.Int8 or DType.QInt8:
                Convert<TSource, sbyte>(value, result);
                break;
            case DType.UInt8 or DType.QUInt8:
                Convert<TSource, byte>(value, result);
                break;
            case DType.UInt16 or DType.QUInt16:
                Convert<TSource, ushort>(value, result);
                break;
            case DType.UInt32:
                Convert<TSource, uint>(value, result);
                break;
            case DType.UInt64:
                Convert<TSource, ulong>(value, result);
                break;
            case DType.Complex128:
                Convert<TSource, Complex>(value, result);
                break;
            case DType.Bool:
                Each<TSource, byte>(value, result, v => (byte)(TSource.IsZero(v) ? 0 : 1));
                break;
            case DType.BFloat16:
                Each<TSource, BFloat16>(value, result, v => (BFloat16)float.CreateTruncating(v));
                break;
            case DType.Complex64:
                Each<TSource, Complex64>(value, result, v => (Complex64)Complex.CreateTruncating(v));
                break;
            default:
                throw new TypeError($"An array cannot be cast to '{dtype.PythonName}'.");
        }

        return result;
    }

    private static void Convert<TSource, TTarget>(HostTensor source, HostTensor target)
        where TSource : unmanaged, INumberBase<TSource>
        where TTarget : unmanaged, INumberBase<TTarget>
    {
        var from = source.Span<TSource>();
        var to = target.Span<TTarget>();
        for (var i = 0; i < from.Length; i++)
        {
            to[i] = TTarget.CreateTruncating(from[i]);
        }
    }

    private static void Each<TSource, TTarget>(HostTensor source, HostTensor target, Func<TSource, TTarget> convert)
        where TSource : unmanaged
        where TTarget : unmanaged
    {
        var from = source.Span<TSource>();
        var to = target.Span<TTarget>();
        for (var i = 0; i < from.Length; i++)
        {
            to[i] = convert(from[i]);
        }
    }
}
