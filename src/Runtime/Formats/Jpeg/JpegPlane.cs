namespace Reproductions.Runtime.Formats.Jpeg;

/// <summary>One component of a JPEG file: its coefficients in blocks of 8 x 8, and how many samples it has beside the image.</summary>
/// <param name="Across">Samples a row for <paramref name="MostAcross"/> pixels.</param>
/// <param name="Down">Rows for <paramref name="MostDown"/> rows of the image.</param>
/// <param name="MostAcross">The largest <paramref name="Across"/> of all components.</param>
/// <param name="MostDown">The largest <paramref name="Down"/> of all components.</param>
/// <param name="Width">Pixels a row of the image.</param>
/// <param name="Height">Rows of the image.</param>
/// <param name="Blocks">Rows of blocks of 64 coefficients, row by row.</param>
internal sealed record JpegPlane(int Across, int Down, int MostAcross, int MostDown, int Width, int Height, short[][][] Blocks)
{
    /// <summary>Rows and columns of a block.</summary>
    public const int BlockSize = 8;

    /// <summary>The samples of an image of 1 / <paramref name="ratio"/> of the size, each between 0 and 255.</summary>
    /// <param name="ratio">1, 2, 4 or 8.</param>
    /// <param name="isSmooth">Whether samples between others are interpolated, or repeated.</param>
    public byte[] Samples(int ratio, bool isSmooth)
    {
        // A component with fewer samples is made smaller by less, as long as that fits.
        var size = BlockSize / ratio;
        var own = size;
        while (own < BlockSize && MostAcross * size % (Across * own * 2) == 0 && MostDown * size % (Down * own * 2) == 0)
        {
            own *= 2;
        }

        var width = DivideUp(Width * Across * own, MostAcross * BlockSize);
        var height = DivideUp(Height * Down * own, MostDown * BlockSize);
        var samples = new byte[width * height];
        var block = new byte[own * own];
        for (var y = 0; y < height; y += own)
        {
            for (var x = 0; x < width; x += own)
            {
                JpegTransform.Run(Blocks[y / own][x / own], own, block);
                for (var row = 0; row < Math.Min(own, height - y); row++)
                {
                    block.AsSpan(row * own, Math.Min(own, width - x)).CopyTo(samples.AsSpan(((y + row) * width) + x));
                }
            }
        }

        var (across, down) = (MostAcross * size, MostDown * size);
        if (across % (Across * own) != 0 || down % (Down * own) != 0)
        {
            throw new NotSupportedException("Samples of a JPEG that are no whole part of its pixels.");
        }

        return JpegUpsampling.Run(
            samples, width, height, across / (Across * own), down / (Down * own), DivideUp(Width, ratio), DivideUp(Height, ratio), isSmooth && size > 1);
    }

    private static int DivideUp(int value, int by) => (value + by - 1) / by;
}
