namespace Reproductions.Runtime.Kernels.Convolution;

/// <summary>How a padded image is cut into overlapping squares of 8 x 8 cells, each of which gives <c>cells</c> x <c>cells</c> cells of the result.</summary>
internal readonly struct TileGrid(in ConvShape shape, int cells)
{
    /// <summary>Cells of a square, each way.</summary>
    public const int Side = 8;

    /// <summary>Points at which the products are taken: 8 x 8.</summary>
    public const int Points = Side * Side;

    private readonly long _height = shape.InHeight;
    private readonly long _width = shape.InWidth;
    private readonly long _padTop = shape.PadTop;
    private readonly long _padLeft = shape.PadLeft;

    /// <summary>Rows of squares in an image.</summary>
    public long Rows { get; } = (shape.OutHeight + cells - 1) / cells;

    /// <summary>Columns of squares in an image.</summary>
    public long Columns { get; } = (shape.OutWidth + cells - 1) / cells;

    /// <summary>Squares in an image.</summary>
    public long PerImage => Rows * Columns;

    /// <summary>The image, and the first result cell, of square <paramref name="tile"/>.</summary>
    public (long Image, long Y, long X) Locate(long tile)
    {
        var (image, within) = Math.DivRem(tile, PerImage);
        var (row, column) = Math.DivRem(within, Columns);
        return (image, row * cells, column * cells);
    }

    /// <summary>
    /// Where the cells of the square over result cell (<paramref name="y"/>, <paramref name="x"/>) lie in the image: its first row and column, which may be negative,
    /// and whether all 64 cells are inside.
    /// </summary>
    public (long Row, long Column, bool Inside) Window(long y, long x)
    {
        var (row, column) = (y - _padTop, x - _padLeft);
        return (row, column, row >= 0 && column >= 0 && row + Side <= _height && column + Side <= _width);
    }
}
