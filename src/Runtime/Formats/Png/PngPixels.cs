using System.Buffers.Binary;
using System.Numerics;

namespace Reproductions.Runtime.Formats.Png;

/// <summary>Turns the samples of a PNG's pixels into channels as TensorFlow asks libpng to (core/lib/png/png_io.cc).</summary>
/// <remarks>
/// Gray of colors is 0.299 red + 0.587 green + 0.114 blue in fixed point, of the stored values: a gAMA chunk is not applied. Samples of 16
/// bits lose their low byte for an output of 8; those of 8 are repeated for one of 16. The alpha that an image lacks is
/// 2^depth - 1, also where fewer bits than 8 are widened: that is TensorFlow's. Not thread-safe.
/// </remarks>
/// <param name="header">The file's header.</param>
/// <param name="channels">Channels in the output, 1 to 4; an even number has alpha.</param>
internal sealed class PngPixels(PngHeader header, int channels)
{
    // 0.299 and 0.587 times 2^15, cut to integers; blue gets the rest.
    private const int RedWeight = 9797;
    private const int GreenWeight = 19234;
    private const int BlueWeight = 3737;
    private const int WeightBits = 15;

    private readonly int[] _samples = new int[header.Samples];
    private readonly bool _isWide = header.Depth == 16;

    /// <summary>Writes one pixel.</summary>
    /// <typeparam name="T">byte or ushort.</typeparam>
    /// <param name="row">A row of the file without its filter.</param>
    /// <param name="column">The pixel's number in the row.</param>
    /// <param name="output">[channels].</param>
    public void Convert<T>(ReadOnlySpan<byte> row, int column, Span<T> output)
        where T : unmanaged, IBinaryInteger<T>
    {
        ReadSamples(row, column);
        var (red, green, blue, alpha) = header.Color switch
        {
            PngColor.Palette => PaletteColor(_samples[0]),
            PngColor.Rgb => (_samples[0], _samples[1], _samples[2], Opacity()),
            PngColor.RgbAlpha => (_samples[0], _samples[1], _samples[2], _samples[3]),
            PngColor.Gray => Gray(Widened(_samples[0]), Opacity()),
            _ => Gray(_samples[0], _samples[1]),
        };
        if (channels < 3)
        {
            output[0] = Scaled<T>(GrayOf(red, green, blue));
        }
        else
        {
            output[0] = Scaled<T>(red);
            output[1] = Scaled<T>(green);
            output[2] = Scaled<T>(blue);
        }

        if (channels % 2 == 0)
        {
            output[channels - 1] = Scaled<T>(alpha);
        }
    }

    private static (int Red, int Green, int Blue, int Alpha) Gray(int gray, int alpha) => (gray, gray, gray, alpha);

    private void ReadSamples(ReadOnlySpan<byte> row, int column)
    {
        for (var i = 0; i < _samples.Length; i++)
        {
            var index = (column * _samples.Length) + i;
            var bit = (long)index * header.Depth;
            _samples[i] = header.Depth switch
            {
                16 => BinaryPrimitives.ReadUInt16BigEndian(row[(2 * index)..]),
                8 => row[index],
                _ => (row[(int)(bit / 8)] >> (int)(8 - header.Depth - (bit % 8))) & ((1 << header.Depth) - 1),
            };
        }
    }

    private (int Red, int Green, int Blue, int Alpha) PaletteColor(int index)
    {
        // An index beyond the palette is black.
        var color = 3 * index < header.Palette.Length ? header.Palette.AsSpan(3 * index, 3) : [0, 0, 0];
        var alpha = header.Transparency.Length == 0 ? Filler() : index < header.Transparency.Length ? header.Transparency[index] : byte.MaxValue;
        return (color[0], color[1], color[2], alpha);
    }

    /// <summary>0 for the transparent color where the file names one, else the largest alpha.</summary>
    private int Opacity()
    {
        if (header.Transparency.Length == 0)
        {
            return Filler();
        }

        for (var i = 0; i < _samples.Length; i++)
        {
            // Only the bits of the depth count.
            var named = BinaryPrimitives.ReadUInt16BigEndian(header.Transparency.AsSpan(2 * i)) & ((1 << header.Depth) - 1);
            if (named != _samples[i])
            {
                return _isWide ? ushort.MaxValue : byte.MaxValue;
            }
        }

        return 0;
    }

    private int Filler() => (1 << header.Depth) - 1;

    private int Widened(int sample) => header.Depth < 8 ? sample * byte.MaxValue / Filler() : sample;

    private int GrayOf(int red, int green, int blue)
    {
        if (red == green && green == blue)
        {
            return red;
        }

        var half = _isWide ? 1L << (WeightBits - 1) : 0;
        return (int)((((long)RedWeight * red) + ((long)GreenWeight * green) + ((long)BlueWeight * blue) + half) >> WeightBits);
    }

    private T Scaled<T>(int value)
        where T : unmanaged, IBinaryInteger<T>
    {
        var wants16 = typeof(T) == typeof(ushort);
        return T.CreateTruncating(_isWide == wants16 ? value : wants16 ? value * 257 : value >> 8);
    }
}
