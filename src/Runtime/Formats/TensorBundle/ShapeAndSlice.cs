using System.Globalization;

namespace Reproductions.Runtime.Formats.TensorBundle;

/// <summary>What SaveV2 and RestoreV2 get for each tensor: <c>"10 4 0,5:-"</c>, the full shape and the slice of it. Immutable and thread-safe.</summary>
/// <param name="FullShape">The shape of the whole tensor.</param>
/// <param name="Slice">The part that is saved or restored.</param>
/// <param name="SliceShape">The shape of that part.</param>
public sealed record ShapeAndSlice(Shape FullShape, TensorSlice Slice, Shape SliceShape)
{
    /// <summary>Reads the text; null for an empty one, which stands for the whole tensor.</summary>
    /// <exception cref="InvalidArgumentError">The text has another form.</exception>
    /// <exception cref="InternalError">The slice leaves the shape, or has another rank.</exception>
    public static ShapeAndSlice? Parse(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var parts = text.Split(' ');
        if (parts.Length < 2)
        {
            throw new InvalidArgumentError($"Need least two elements in shape_and_slice specification: {text}");
        }

        var dims = new long[parts.Length - 1];
        for (var i = 0; i < dims.Length; i++)
        {
            if (!long.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out dims[i]))
            {
                throw new InvalidArgumentError($"Non numerical dimension in shape_and_slice: {text}");
            }
        }

        var slice = TensorSlice.Parse(parts[^1]);
        try
        {
            var shape = new Shape(dims);
            return new ShapeAndSlice(shape, slice, slice.ShapeIn(shape));
        }
        catch (OverflowException e)
        {
            throw new InvalidArgumentError($"The shape in shape_and_slice has more than 2^63 elements: {text}", e);
        }
    }
}
