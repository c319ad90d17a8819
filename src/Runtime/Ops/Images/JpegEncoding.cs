using Reproductions.Runtime.Formats.Jpeg;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Images;

/// <summary>Encodes JPEG files for the op types that do.</summary>
internal static class JpegEncoding
{
    // A limit of the format in libjpeg.
    private const int MaxSide = 65500;

    /// <summary>Encodes input 0, <c>[height, width, channels]</c>, into output 0.</summary>
    public static void Write(KernelContext c, JpegSettings settings, long wanted = 0)
    {
        var image = c.Input(0);
        if (image.Shape.Rank != 3)
        {
            throw new InvalidArgumentError($"image must be 3-dimensional{image.Shape}");
        }

        var (height, width, channels) = (image.Shape[0], image.Shape[1], image.Shape[2]);
        if (wanted != 0 && wanted != channels)
        {
            throw new InvalidArgumentError($"expected {wanted} channels, got {channels} in image of shape {image.Shape}");
        }

        if (channels is not (1 or 3))
        {
            throw new InvalidArgumentError($"image must have 1 or 3 channels, got {image.Shape}");
        }

        if (settings.Quality is < 0 or > 100)
        {
            throw new InvalidArgumentError($"quality must be in [0,100], got {settings.Quality}");
        }

        if (height is < 1 or > MaxSide || width is < 1 or > MaxSide)
        {
            throw new InvalidArgumentError($"JPEG encoding failed: an image of {height} rows of {width} pixels; each may be 1 to {MaxSide}.");
        }

        c.SetOutput(0, Tensor.FromByteStrings(Shape.Scalar, [JpegWriter.Write(image.Span<byte>(), (int)width, (int)height, (int)channels, settings)]));
    }
}
