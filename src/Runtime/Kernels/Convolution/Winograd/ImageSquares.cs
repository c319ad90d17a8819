using System.Numerics;
using System.Runtime.CompilerServices;

namespace Reproductions.Runtime.Kernels.Convolution;

/// <summary>Reads squares of images [batch, height, width, channels] and transforms them; cells outside are 0.</summary>
/// <param name="images">The images.</param>
/// <param name="height">Rows of an image.</param>
/// <param name="width">Columns of an image.</param>
/// <param name="channels">Channels of a cell, a multiple of a vector's.</param>
/// <param name="frame">A frame that holds all squares of an image.</param>
/// <param name="memory">Memory of the frame; null where <see cref="FrameFloats"/> is 0.</param>
internal unsafe struct ImageSquares<TLine>(float* images, long height, long width, long channels, FrameSize frame, float* memory)
    where TLine : struct, ILineTransform
{
    /// <summary>Floats of the largest frame: a part of a second-level cache.</summary>
    private const long LargestFrame = 64 << 10;

    private PaddedImage _padded = new(images, height, width, channels, frame, memory);

    /// <summary>Floats of memory to give: those of the frame where it is small, since most squares of a small image touch its border.</summary>
    public static long FrameFloats(FrameSize frame, long channels) => frame.Count(channels) <= LargestFrame ? frame.Count(channels) : 0;

    /// <summary>
    /// Transforms <paramref name="count"/> channels from <paramref name="channel"/> on of the square that begins at cell (<paramref name="y"/>, <paramref name="x"/>) of the frame
    /// around image <paramref name="image"/>: the value at point (i, j) and channel c goes to target[i*rowStep + j*step + c - channel].
    /// </summary>
    [SkipLocalsInit]
    public void Transform(long image, long y, long x, long channel, long count, float* target, long rowStep, long step)
    {
        if (memory != null)
        {
            var cell = _padded.Of(image) + (((y * frame.Width) + x) * channels);
            for (var c = 0L; c < count; c += Vector<float>.Count)
            {
                SquareTransform<TLine>.Run(cell + channel + c, _padded.Line, channels, target + c, rowStep, step);
            }

            return;
        }

        var (row, column) = (y - frame.Top, x - frame.Left);
        var inside = row >= 0 && column >= 0 && row + TLine.In <= height && column + TLine.In <= width;
        var first = images + (((((image * height) + row) * width) + column) * channels) + channel;
        var square = stackalloc float[TileGrid.Points * 16];
        for (var c = 0L; c < count; c += Vector<float>.Count)
        {
            if (inside)
            {
                SquareTransform<TLine>.Run(first + c, width * channels, channels, target + c, rowStep, step);
            }
            else
            {
                CopyInside(first + c, row, column, square);
                SquareTransform<TLine>.Run(square, TLine.In * 16, 16, target + c, rowStep, step);
            }
        }
    }

    private readonly void CopyInside(float* first, long row, long column, float* square)
    {
        for (var i = 0; i < TLine.In; i++)
        {
            var rowInside = row + i >= 0 && row + i < height;
            for (var j = 0; j < TLine.In; j++)
            {
                var isInside = rowInside && column + j >= 0 && column + j < width;
                var cell = isInside ? Vector.Load(first + (((i * width) + j) * channels)) : default;
                Vector.Store(cell, square + (((i * TLine.In) + j) * 16));
            }
        }
    }
}
