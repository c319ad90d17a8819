namespace Reproductions.Runtime.Kernels.Convolution;

/// <summary>One image of a batch at a time, copied into a frame of zeros, so that every square of it can be read without asking for its borders.</summary>
/// <param name="images">[batch, height, width, channels].</param>
/// <param name="height">Rows of an image.</param>
/// <param name="width">Columns of an image.</param>
/// <param name="channels">Channels of a cell.</param>
/// <param name="size">How the frame lies around the image.</param>
/// <param name="memory">Memory of <see cref="FrameSize.Count"/> floats.</param>
internal unsafe struct PaddedImage(float* images, long height, long width, long channels, FrameSize size, float* memory)
{
    private long _image = -1;

    /// <summary>Floats from a row of the frame to the next.</summary>
    public readonly long Line => size.Width * channels;

    /// <summary>The first cell of the frame around image <paramref name="image"/>, until another one is asked for.</summary>
    public float* Of(long image)
    {
        if (image == _image)
        {
            return memory;
        }

        if (_image < 0)
        {
            new Span<float>(memory, checked((int)(size.Height * Line))).Clear();
        }

        _image = image;
        // An image that is cut by a negative padding begins before the frame.
        var (firstRow, firstColumn) = (Math.Max(0, -size.Top), Math.Max(0, -size.Left));
        var rows = Math.Min(height, size.Height - size.Top);
        var count = (int)((Math.Min(width, size.Width - size.Left) - firstColumn) * channels);
        for (var row = firstRow; row < rows; row++)
        {
            var source = images + (((((image * height) + row) * width) + firstColumn) * channels);
            var target = memory + ((((row + size.Top) * size.Width) + firstColumn + size.Left) * channels);
            new ReadOnlySpan<float>(source, count).CopyTo(new Span<float>(target, count));
        }

        return memory;
    }
}

/// <summary>Rows and columns of a frame, and where in it the image begins.</summary>
internal readonly record struct FrameSize(long Height, long Width, long Top, long Left)
{
    /// <summary>Floats of a frame for so many channels.</summary>
    public long Count(long channels) => Height * Width * channels;
}
