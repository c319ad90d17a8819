using Reproductions.Runtime.Formats.Gif;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Images;

/// <summary>Decodes GIF files for the op types that do.</summary>
internal static class GifDecoding
{
    /// <summary>Decodes a GIF into output 0.</summary>
    /// <param name="c">The kernel's context.</param>
    /// <param name="file">The file.</param>
    /// <param name="isAnimated">Whether the result has a dimension for the frames.</param>
    public static void Read(KernelContext c, byte[] file, bool isAnimated)
    {
        if (c.Node.Attributes.Find("channels") is { I: not (0 or 3) and var channels })
        {
            throw new InvalidArgumentError($"channels must be 0 or 3 for GIF, got {channels}");
        }

        if (GifReader.Read(file) is not var (height, width, frames))
        {
            throw new InvalidArgumentError($"Invalid GIF data (size {file.Length}). The file is cut or damaged; write or download it again.");
        }

        if (!isAnimated && frames.Count != 1)
        {
            throw new InvalidArgumentError($"Got {frames.Count} frames, but animated gifs can only be decoded by tf.image.decode_gif or tf.image.decode_image");
        }

        var output = c.Allocate(0, isAnimated ? new Shape(frames.Count, height, width, 3) : new Shape(height, width, 3));
        for (var i = 0; i < frames.Count; i++)
        {
            JpegDecoding.Scale(frames[i], output, i * frames[i].Length);
        }
    }
}
