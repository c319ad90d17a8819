namespace Reproductions.Runtime.Kernels.Convolution;

/// <summary>How a padded image is cut into overlapping squares of 8 x 8 cells, each of which gives <c>cells</c> x <c>cells</c> cells of the result.</summary>
internal readonly struct TileGrid(in ConvShape shape, int cells)
{
    /// <summary>Cells of a square, each way.</summary>
    public const int Side = 8;

    /// <summary>Points at which the products are taken: 8 x 8.</summary>
    public const int Points = Side * Side;

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

    /// <summary>The frame that holds all squares of an image, in which a result's cell (y, x) has its square at (y, x).</summary>
    public FrameSize ImageFrame => new((Rows * cells) + Side - cells, (Columns * cells) + Side - cells, _padTop, _padLeft);

    /// <summary>The frame that holds the cells of the result.</summary>
    public FrameSize ResultFrame => new(Rows * cells, Columns * cells, 0, 0);
}
