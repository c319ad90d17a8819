using System.Text;

namespace Reproductions.Runtime.Framework;

/// <summary>
/// Prints tensors with both ends of each dimension, as TensorFlow's SummarizeValue does in its second form (tf.strings.format,
/// tf.print): <c>[0 1 ... 8 9]</c>; rows on lines of their own, strings quoted. Thread-safe.
/// </summary>
internal static class TensorEnds
{
    /// <summary><paramref name="value"/> with at most <paramref name="ends"/> entries at each end of a dimension; all when negative.</summary>
    public static string Of(Tensor value, long ends)
    {
        var most = Math.Min(ends < 0 ? value.Count : ends, value.Count);
        if (value.Shape.Rank == 0)
        {
            return most > 0 ? Element(value, 0) : "...";
        }

        var text = new StringBuilder();
        Append(text, value, 0, most, 0);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Tensor value, int axis, long ends, long index)
    {
        if (axis == value.Shape.Rank)
        {
            text.Append(Element(value, (int)index));
            return;
        }

        var count = value.Shape[axis];
        var step = value.Shape.Slice(axis + 1).ElementCount;
        text.Append('[');
        for (long i = 0; i < Math.Min(ends, count); i++)
        {
            if (i > 0)
            {
                Separate(text, axis, value.Shape.Rank);
            }

            Append(text, value, axis + 1, ends, index + (i * step));
        }

        if (count > 2 * ends)
        {
            Separate(text, axis, value.Shape.Rank);
            text.Append("...");
        }

        for (var i = Math.Max(ends, count - ends); i < count; i++)
        {
            Separate(text, axis, value.Shape.Rank);
            Append(text, value, axis + 1, ends, index + (i * step));
        }

        text.Append(']');
    }

    private static void Separate(StringBuilder text, int axis, int rank)
    {
        if (axis == rank - 1)
        {
            text.Append(' ');
            return;
        }

        text.Append('\n', rank - axis - 1).Append(' ', axis + 1);
    }

    private static string Element(Tensor value, int index) =>
        value.DType == DType.String ? $"\"{Escaped(value.StringAt(index))}\"" : TensorText.Element(value, index);

    /// <summary>C's escapes; what is not printable ASCII as three octal digits.</summary>
    private static string Escaped(byte[] bytes)
    {
        var text = new StringBuilder();
        foreach (var b in bytes)
        {
            text.Append((char)b switch
            {
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '"' => "\\\"",
                '\'' => "\\'",
                '\\' => "\\\\",
                >= ' ' and <= '~' => ((char)b).ToString(),
                _ => "\\" + Convert.ToString(b, 8).PadLeft(3, '0'),
            });
        }

        return text.ToString();
    }
}
