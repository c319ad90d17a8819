namespace Reproductions.Runtime.Ops;

/// <summary>Shapes that arrive as tensors while a graph runs.</summary>
internal static class RuntimeShape
{
    /// <summary>The shape that a vector states.</summary>
    /// <exception cref="InvalidArgumentError">A dimension is negative, or the product too large.</exception>
    public static Shape Of(Tensor vector)
    {
        var dims = Integers.Read(vector);
        foreach (var dim in dims)
        {
            if (dim < 0)
            {
                throw new InvalidArgumentError($"Dimension {dim} must be >= 0");
            }
        }

        return Of(dims);
    }

    /// <summary>The shape of non-negative dimensions.</summary>
    /// <exception cref="InvalidArgumentError">The product is too large.</exception>
    public static Shape Of(long[] dims)
    {
        try
        {
            return new Shape(dims);
        }
        catch (OverflowException e)
        {
            throw new InvalidArgumentError($"Shape [{string.Join(',', dims)}] has too many elements: more than 2^63-1.", e);
        }
    }
}
