using System.Globalization;
using System.Text;

namespace Tensorflow.NumPy;

/// <summary>Writes arrays as TensorFlow.NET prints them: <c>0.5</c>, <c>array([1, 2, 3])</c>, long ones with dots in the middle. Thread-safe.</summary>
internal static class ArrayText
{
    /// <summary>An axis of more elements than this is shown by its first and its last half of so many.</summary>
    private const int MaxLength = 10;

    /// <summary>The array.</summary>
    public static string Of(HostTensor value)
    {
        if (value.Shape.Rank == 0)
        {
            return Element(value, 0);
        }

        var text = new StringBuilder("array(");
        Append(text, value, 0, 0);
        return text.Append(')').ToString();
    }

    private static void Append(StringBuilder text, HostTensor value, int axis, long first)
    {
        var count = value.Shape[axis];
        var stride = Enumerable.Range(axis + 1, value.Shape.Rank - axis - 1).Aggregate(1L, (product, a) => product * value.Shape[a]);
        var last = axis == value.Shape.Rank - 1;
        text.Append('[');
        for (var i = 0L; i < count; i++)
        {
            if (count > MaxLength && i == MaxLength / 2)
            {
                text.Append(last ? "..., " : "...,\n");
                i = count - (MaxLength / 2);
            }

            if (last)
            {
                text.Append(Element(value, (int)(first + i)));
            }
            else
            {
                Append(text, value, axis + 1, first + (i * stride));
            }

            text.Append(i == count - 1 ? "" : last ? ", " : ",\n");
        }

        text.Append(']');
    }

    private static string Element(HostTensor value, int index) => value.DType switch
    {
        DType.Float32 => value.Span<float>()[index].ToString(CultureInfo.InvariantCulture),
        DType.Float64 => value.Span<double>()[index].ToString(CultureInfo.InvariantCulture),
        DType.Bool => value.Span<bool>()[index].ToString(),
        DType.String => $"'{value.TextAt(index)}'",
        _ => TensorText.Element(value, index),
    };
}
