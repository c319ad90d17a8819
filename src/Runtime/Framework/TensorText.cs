using System.Globalization;
using System.Text;

namespace Reproductions.Runtime.Framework;

/// <summary>Prints tensors as TensorFlow's SummarizeValue does: <c>1 2 3...</c>, <c>[1 2][3 4]</c>. Thread-safe.</summary>
internal static class TensorText
{
    /// <summary>The first <paramref name="limit"/> elements (all when negative), then dots when there are more.</summary>
    public static string Of(Tensor value, long limit)
    {
        var most = limit < 0 ? value.Count : limit;
        var text = new StringBuilder();
        var next = 0;
        if (value.Shape.Rank == 0)
        {
            return value.Count > most ? "..." : Element(value, 0);
        }

        Append(text, value, 0, most, ref next);
        return text.Append(value.Count > most ? "..." : "").ToString();
    }

    /// <summary>One element.</summary>
    public static string Element(Tensor value, int index) => value.DType switch
    {
        DType.Float32 => Real(value.Span<float>()[index]),
        DType.Float64 => Real(value.Span<double>()[index]),
        DType.Half => Real((float)value.Span<Half>()[index]),
        DType.BFloat16 => Real((float)value.Span<BFloat16>()[index]),
        DType.Bool => value.Span<bool>()[index] ? "1" : "0",
        DType.String => value.TextAt(index),
        DType.UInt16 or DType.QUInt16 => value.Span<ushort>()[index].ToString(CultureInfo.InvariantCulture),
        DType.UInt32 => value.Span<uint>()[index].ToString(CultureInfo.InvariantCulture),
        DType.UInt64 => value.Span<ulong>()[index].ToString(CultureInfo.InvariantCulture),
        _ when value.DType.IsInteger => ConstantFolder.Integer(value, index).ToString(CultureInfo.InvariantCulture),
        DType.Complex64 => $"({Real(value.Span<Complex64>()[index].Real)},{Real(value.Span<Complex64>()[index].Imaginary)})",
        DType.Complex128 => $"({Real(value.Span<System.Numerics.Complex>()[index].Real)},{Real(value.Span<System.Numerics.Complex>()[index].Imaginary)})",
        _ => "?",
    };

    /// <summary>A number with at most nine significant digits for float32, seventeen for float64, as few as give it back.</summary>
    public static string Real<T>(T value)
        where T : System.Numerics.IFloatingPointIeee754<T>
    {
        if (T.IsNaN(value))
        {
            return "nan";
        }

        if (T.IsInfinity(value))
        {
            return T.IsNegative(value) ? "-inf" : "inf";
        }

        return CText.General(double.CreateChecked(value), typeof(T) == typeof(float) ? 9 : 17, value.ToString("R", CultureInfo.InvariantCulture));
    }

    private static void Append(StringBuilder text, Tensor value, int axis, long limit, ref int next)
    {
        if (next >= limit)
        {
            return;
        }

        for (var i = 0; i < value.Shape[axis]; i++)
        {
            if (axis == value.Shape.Rank - 1)
            {
                if (next >= limit)
                {
                    text.Append(axis != 0 ? "..." : "");
                    return;
                }

                text.Append(i > 0 ? " " : "").Append(Element(value, next++));
            }
            else if (next < limit)
            {
                text.Append('[');
                Append(text, value, axis + 1, limit, ref next);
                text.Append(']');
            }
        }
    }
}
