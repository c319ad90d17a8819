using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Turns indices of the first dimension into places of rows.</summary>
internal static class RowIndices
{
    /// <summary>The first element of each row that <paramref name="indices"/> names, in order.</summary>
    /// <exception cref="InvalidArgumentError">An index is out of range; raised when it is its turn.</exception>
    public static IEnumerable<long> Starts(Tensor indices, long rows, long width)
    {
        for (var i = 0; i < indices.Count; i++)
        {
            var index = ConstantFolder.Integer(indices, i);
            if (index < 0 || index >= rows)
            {
                throw OutOfRange(indices, i, index, rows);
            }

            yield return index * width;
        }
    }

    /// <summary>The error of element <paramref name="at"/> of the indices.</summary>
    public static InvalidArgumentError OutOfRange(Tensor indices, long at, long index, long rows) =>
        new($"indices{Coordinates(indices.Shape, at)} = {index} is not in [0, {rows})");

    /// <summary>The coordinates of an element as messages print them: <c>[1,0]</c>; nothing for a scalar.</summary>
    public static string Coordinates(Shape shape, long at)
    {
        var text = new string[shape.Rank];
        for (var i = shape.Rank - 1; i >= 0; i--)
        {
            text[i] = (at % shape[i]).ToString(System.Globalization.CultureInfo.InvariantCulture);
            at /= shape[i];
        }

        return text.Length == 0 ? "" : $"[{string.Join(',', text)}]";
    }
}
