namespace Reproductions.Runtime.Kernels.Convolution;

/// <summary>
/// How the image matrix of a convolution [output cells, filter cells * channels] reads its image: cell (n, y, x) at tap (i, j)
/// is image cell ((y*stride + i*dilation - pad) / spread, ...), 0 where that is not whole or outside.
/// </summary>
/// <remarks>A spread above 1 (zeros between the cells) makes the gradient of a strided convolution a convolution again.</remarks>
internal readonly struct Patches
{
    public required long Height { get; init; }

    public required long Width { get; init; }

    public required long Channels { get; init; }

    public required long OutHeight { get; init; }

    public required long OutWidth { get; init; }

    public required long FilterHeight { get; init; }

    public required long FilterWidth { get; init; }

    public required long StrideHeight { get; init; }

    public required long StrideWidth { get; init; }

    public required long DilationHeight { get; init; }

    public required long DilationWidth { get; init; }

    public required long PadTop { get; init; }

    public required long PadLeft { get; init; }

    public long SpreadHeight { get; init; } = 1;

    public long SpreadWidth { get; init; } = 1;

    public Patches()
    {
    }

    /// <summary>The patches that the forward convolution sums.</summary>
    public static Patches OfForward(in ConvShape shape) => new()
    {
        Height = shape.InHeight,
        Width = shape.InWidth,
        Channels = shape.InChannels,
        OutHeight = shape.OutHeight,
        OutWidth = shape.OutWidth,
        FilterHeight = shape.FilterHeight,
        FilterWidth = shape.FilterWidth,
        StrideHeight = shape.StrideHeight,
        StrideWidth = shape.StrideWidth,
        DilationHeight = shape.DilationHeight,
        DilationWidth = shape.DilationWidth,
        PadTop = shape.PadTop,
        PadLeft = shape.PadLeft,
    };

    /// <summary>The patches of the output's gradient that, with the filter turned around, give the input's gradient.</summary>
    public static Patches OfInputGradient(in ConvShape shape) => new()
    {
        Height = shape.OutHeight,
        Width = shape.OutWidth,
        Channels = shape.OutChannels,
        OutHeight = shape.InHeight,
        OutWidth = shape.InWidth,
        FilterHeight = shape.FilterHeight,
        FilterWidth = shape.FilterWidth,
        StrideHeight = 1,
        StrideWidth = 1,
        DilationHeight = shape.DilationHeight,
        DilationWidth = shape.DilationWidth,
        PadTop = ((shape.FilterHeight - 1) * shape.DilationHeight) - shape.PadTop,
        PadLeft = ((shape.FilterWidth - 1) * shape.DilationWidth) - shape.PadLeft,
        SpreadHeight = shape.StrideHeight,
        SpreadWidth = shape.StrideWidth,
    };

    /// <summary>The image row of output row <paramref name="y"/> at filter row <paramref name="i"/>, or -1.</summary>
    public long Row(long y, long i) => Cell((y * StrideHeight) + (i * DilationHeight) - PadTop, SpreadHeight, Height);

    /// <summary>The image column of output column <paramref name="x"/> at filter column <paramref name="j"/>, or -1.</summary>
    public long Column(long x, long j) => Cell((x * StrideWidth) + (j * DilationWidth) - PadLeft, SpreadWidth, Width);

    private static long Cell(long position, long spread, long size)
    {
        if (position < 0)
        {
            return -1;
        }

        if (spread > 1)
        {
            if (position % spread != 0)
            {
                return -1;
            }

            position /= spread;
        }

        return position < size ? position : -1;
    }
}
