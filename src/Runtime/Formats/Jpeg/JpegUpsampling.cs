namespace Reproductions.Runtime.Formats.Jpeg;

/// <summary>
/// Samples for every pixel, of a component that has fewer: repeated, or at two for one a quarter of the further neighbor and
/// three quarters of the nearer, with libjpeg's roundings.
/// </summary>
internal static class JpegUpsampling
{
    /// <summary>Makes <c>[toHeight, toWidth]</c> of <c>[height, width]</c>.</summary>
    /// <param name="samples">Row by row.</param>
    /// <param name="width">Samples a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="across">Pixels a sample in a row.</param>
    /// <param name="down">Rows a sample.</param>
    /// <param name="toWidth">Pixels a row; the last ones are left out.</param>
    /// <param name="toHeight">Rows.</param>
    /// <param name="isSmooth">Whether to interpolate.</param>
    public static byte[] Run(byte[] samples, int width, int height, int across, int down, int toWidth, int toHeight, bool isSmooth)
    {
        if (across == 1 && down == 1 && width == toWidth && height == toHeight)
        {
            return samples;
        }

        var result = new byte[toWidth * toHeight];
        var smoothDown = isSmooth && down == 2 && (across == 1 || (across == 2 && width > 2));
        var smoothAcross = isSmooth && across == 2 && width > 2 && down <= 2;
        var line = new int[width];
        for (var y = 0; y < toHeight; y++)
        {
            var near = samples.AsSpan(y / down * width, width);
            var far = samples.AsSpan(Math.Clamp((y / down) + (y % 2 == 0 ? -1 : 1), 0, height - 1) * width, width);
            for (var x = 0; x < width; x++)
            {
                line[x] = smoothDown ? (3 * near[x]) + far[x] : near[x];
            }

            var target = result.AsSpan(y * toWidth, toWidth);
            if (!smoothAcross)
            {
                Repeat(line, target, across, smoothDown ? 1 + (y % 2) : 0, smoothDown ? 2 : 0);
            }
            else
            {
                Between(line, target, smoothDown);
            }
        }

        return result;
    }

    private static void Repeat(int[] line, Span<byte> target, int across, int round, int shift)
    {
        for (var x = 0; x < target.Length; x++)
        {
            target[x] = (byte)((line[x / across] + round) >> shift);
        }
    }

    private static void Between(int[] line, Span<byte> target, bool isSum)
    {
        // A sum of both rows counts four times; the roundings alternate, so that no pattern arises.
        var (left, right, shift) = isSum ? (8, 7, 4) : (1, 2, 2);
        for (var x = 0; x < target.Length; x++)
        {
            var (i, isLeft) = (x / 2, x % 2 == 0);
            var other = i + (isLeft ? -1 : 1);
            target[x] = other < 0 || other >= line.Length
                ? (byte)(isSum ? ((4 * line[i]) + (isLeft ? left : right)) >> shift : line[i])
                : (byte)(((3 * line[i]) + line[other] + (isLeft ? left : right)) >> shift);
        }
    }
}
