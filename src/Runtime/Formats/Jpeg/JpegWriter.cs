using System.Text;
using BitMiracle.LibJpeg.Classic;

namespace Reproductions.Runtime.Formats.Jpeg;

/// <summary>Writes images of 8 bits a channel as JPEG, by LibJpeg.NET, with libjpeg's tables.</summary>
internal static class JpegWriter
{
    private const int MetadataMarker = 0xE1;

    /// <summary>The file of an image.</summary>
    /// <param name="pixels">[height, width, channels], row-major.</param>
    /// <param name="width">Pixels a row, at most 65500.</param>
    /// <param name="height">Rows, at most 65500.</param>
    /// <param name="channels">1 for gray, 3 for RGB.</param>
    /// <param name="settings">How to compress.</param>
    public static byte[] Write(ReadOnlySpan<byte> pixels, int width, int height, int channels, JpegSettings settings)
    {
        var writer = new jpeg_compress_struct();
        using var file = new MemoryStream();
        writer.jpeg_stdio_dest(file);
        writer.Image_width = width;
        writer.Image_height = height;
        writer.Input_components = channels;
        writer.In_color_space = channels == 1 ? J_COLOR_SPACE.JCS_GRAYSCALE : J_COLOR_SPACE.JCS_RGB;
        writer.jpeg_set_defaults();
        writer.Optimize_coding = settings.Optimizes;
        writer.Density_unit = settings.IsPerInch ? DensityUnit.DotsInch : DensityUnit.DotsCm;
        writer.X_density = (short)settings.DensityAcross;
        writer.Y_density = (short)settings.DensityDown;
        writer.jpeg_set_quality(settings.Quality, true);
        if (settings.IsProgressive)
        {
            writer.jpeg_simple_progression();
        }

        if (channels == 3 && !settings.SavesColors)
        {
            writer.Component_info[0].H_samp_factor = 1;
            writer.Component_info[0].V_samp_factor = 1;
        }

        writer.jpeg_start_compress(true);
        if (settings.Metadata.Length > 0)
        {
            byte[] data = [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Encoding.UTF8.GetBytes(settings.Metadata)];
            writer.jpeg_write_marker(MetadataMarker, data);
        }

        var row = new[] { new byte[width * channels] };
        for (var y = 0; y < height; y++)
        {
            pixels.Slice(y * row[0].Length, row[0].Length).CopyTo(row[0]);
            writer.jpeg_write_scanlines(row, 1);
        }

        writer.jpeg_finish_compress();
        return file.ToArray();
    }
}
