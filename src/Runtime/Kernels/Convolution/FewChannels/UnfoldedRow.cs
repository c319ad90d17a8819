namespace Reproductions.Runtime.Kernels.Convolution;

/// <summary>
/// The image cells that one output row reads, laid out [image column, filter row, channel]: the taps of an output cell are neighbours there, in the order
/// (filter column, filter row, channel), and the next cell's begin <see cref="Step"/> floats further.
/// </summary>
internal readonly unsafe struct UnfoldedRow(ConvShape shape, float* image)
{
    /// <summary>Floats between the taps of neighbouring output cells.</summary>
    public long Step => shape.StrideWidth * shape.FilterHeight * shape.InChannels;

    /// <summary>Floats of a row, and some that a kernel may read past it.</summary>
    public long Length => (Width * shape.FilterHeight * shape.InChannels) + 16;

    private long Width => ((shape.OutWidth - 1) * shape.StrideWidth) + shape.FilterWidth;

    /// <summary>Where tap <paramref name="tap"/> of the unfolded order lies in a filter [row, column, channel].</summary>
    public static long FilterTap(in ConvShape shape, long tap)
    {
        var (cell, channel) = Math.DivRem(tap, shape.InChannels);
        var (column, row) = Math.DivRem(cell, shape.FilterHeight);
        return (((row * shape.FilterWidth) + column) * shape.InChannels) + channel;
    }

    /// <summary>Lays out output row <paramref name="y"/> of image <paramref name="n"/>; cells outside the image are 0.</summary>
    public void Write(long n, long y, float* target)
    {
        var channels = shape.InChannels;
        var line = shape.InWidth * channels;
        var step = shape.FilterHeight * channels;
        var width = Width;
        var left = Math.Min(shape.PadLeft, width);
        var right = Math.Clamp(shape.InWidth + shape.PadLeft, left, width);
        for (var i = 0L; i < shape.FilterHeight; i++)
        {
            var row = (y * shape.StrideHeight) + (i * shape.DilationHeight) - shape.PadTop;
            var inside = row >= 0 && row < shape.InHeight;
            var source = image + (((n * shape.InHeight) + row) * line) - (shape.PadLeft * channels);
            var place = target + (i * channels);
            Clear(place, 0, inside ? left : width, step);
            if (!inside)
            {
                continue;
            }

            Spread(source + (left * channels), place + (left * step), right - left, channels, step);
            Clear(place, right, width, step);
        }
    }

    private static void Spread(float* source, float* target, long cells, long channels, long step)
    {
        for (var x = 0L; x < cells; x++)
        {
            *target = *source;
            for (var c = 1L; c < channels; c++)
            {
                target[c] = source[c];
            }

            source += channels;
            target += step;
        }
    }

    private void Clear(float* place, long from, long to, long step)
    {
        for (var x = from; x < to; x++)
        {
            for (var c = 0L; c < shape.InChannels; c++)
            {
                place[(x * step) + c] = 0;
            }
        }
    }
}
