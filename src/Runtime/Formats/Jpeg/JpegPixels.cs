namespace Reproductions.Runtime.Formats.Jpeg;

/// <summary>Pixels of the components' samples, with libjpeg's roundings (16 fractional bits) and TensorFlow's way from ink to RGB.</summary>
internal static class JpegPixels
{
    private const int Bits = 16;
    private const int Half = 1 << (Bits - 1);
    private const int Center = 128;

    /// <summary>The pixels of a file; null when it is damaged, or its colors cannot become those asked for.</summary>
    /// <param name="file">The open file.</param>
    /// <param name="channels">1 or 3.</param>
    /// <param name="ratio">1, 2, 4 or 8: by how much the image is made smaller.</param>
    /// <param name="isSmooth">Whether color samples are interpolated.</param>
    /// <param name="recovers">Whether a file that is cut is read as far as it goes.</param>
    public static byte[]? Read(JpegFile file, int channels, int ratio, bool isSmooth, bool recovers)
    {
        if (file.ReadPlanes(recovers) is not { } planes)
        {
            return null;
        }

        byte[][] samples;
        try
        {
            samples = [.. planes.Select(p => p.Samples(ratio, isSmooth))];
        }
        catch (NotSupportedException)
        {
            return null;
        }

        var pixels = new byte[samples[0].Length * channels];
        for (var i = 0; i < samples[0].Length; i++)
        {
            Write(file, samples, i, pixels.AsSpan(i * channels, channels));
        }

        return pixels;
    }

    private static void Write(JpegFile file, byte[][] samples, int i, Span<byte> pixel)
    {
        if (file.Colors is JpegColors.Gray or JpegColors.Unknown || (file.Colors == JpegColors.Luma && pixel.Length == 1))
        {
            pixel.Fill(samples[0][i]);
            return;
        }

        var (r, g, b) = file.Colors is JpegColors.Luma or JpegColors.LumaInk
            ? FromLuma(samples[0][i], samples[1][i] - Center, samples[2][i] - Center)
            : (samples[0][i], samples[1][i], samples[2][i]);
        if (file.Colors is JpegColors.Ink or JpegColors.LumaInk)
        {
            (r, g, b) = FromInk(file, r, g, b, samples[3][i]);
        }

        if (pixel.Length == 1)
        {
            pixel[0] = (byte)(((Fixed(0.29900) * r) + (Fixed(0.58700) * g) + (Fixed(0.11400) * b) + Half) >> Bits);
            return;
        }

        (pixel[0], pixel[1], pixel[2]) = (r, g, b);
    }

    private static (byte R, byte G, byte B) FromLuma(int y, int blue, int red) =>
    (
        Clamped(y + (((Fixed(1.40200) * red) + Half) >> Bits)),
        Clamped(y + ((Half - (Fixed(0.34414) * blue) - (Fixed(0.71414) * red)) >> Bits)),
        Clamped(y + (((Fixed(1.77200) * blue) + Half) >> Bits)));

    private static (byte R, byte G, byte B) FromInk(JpegFile file, byte c, byte m, byte y, byte k)
    {
        // The color differences of ink are those of its complement.
        if (file.Colors == JpegColors.LumaInk)
        {
            (c, m, y) = ((byte)(255 - c), (byte)(255 - m), (byte)(255 - y));
        }

        return file.IsAdobe
            ? ((byte)(k * c / 255), (byte)(k * m / 255), (byte)(k * y / 255))
            : ((byte)((255 - k) * (255 - c) / 255), (byte)((255 - k) * (255 - m) / 255), (byte)((255 - k) * (255 - y) / 255));
    }

    private static byte Clamped(int value) => (byte)Math.Clamp(value, 0, 255);

    private static int Fixed(double value) => (int)((value * (1 << Bits)) + 0.5);
}
