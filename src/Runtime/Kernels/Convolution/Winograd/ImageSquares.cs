using System.Numerics;
using System.Runtime.CompilerServices;

namespace Reproductions.Runtime.Kernels.Convolution;

/// <summary>Reads squares of an image [batch, height, width, channels] and transforms them; cells outside are 0.</summary>
internal readonly unsafe struct ImageSquares(in ConvShape shape, float* image, TileGrid grid)
{
    private readonly long _height = shape.InHeight;
    private readonly long _width = shape.InWidth;
    private readonly long _channels = shape.InChannels;

    /// <summary>Writes the values of square <paramref name="tile"/> at point p and channel c to target[p*pointStep + c].</summary>
    [SkipLocalsInit]
    public void Transform(long tile, float* target, long pointStep)
    {
        var (n, y, x) = grid.Locate(tile);
        var (row, column, inside) = grid.Window(y, x);
        var line = _width * _channels;
        var first = image + (n * _height * line) + (row * line) + (column * _channels);
        var square = stackalloc float[TileGrid.Points * 16];
        for (var c = 0L; c < _channels; c += Vector<float>.Count)
        {
            if (inside)
            {
                SquareTransform<ImageLine>.Run(first + c, line, _channels, target + c, TileGrid.Side * pointStep, pointStep);
            }
            else
            {
                CopyInside(first + c, line, row, column, square);
                SquareTransform<ImageLine>.Run(square, TileGrid.Side * 16, 16, target + c, TileGrid.Side * pointStep, pointStep);
            }
        }
    }

    private void CopyInside(float* first, long line, long row, long column, float* square)
    {
        for (var i = 0; i < TileGrid.Side; i++)
        {
            var rowInside = row + i >= 0 && row + i < _height;
            for (var j = 0; j < TileGrid.Side; j++)
            {
                var isInside = rowInside && column + j >= 0 && column + j < _width;
                var cell = isInside ? Vector.Load(first + (i * line) + (j * _channels)) : default;
                Vector.Store(cell, square + (((i * TileGrid.Side) + j) * 16));
            }
        }
    }
}
