using System.IO.Compression;
using System.Numerics;

namespace Reproductions.Runtime.Formats.Png;

/// <summary>Reads the pixels of a PNG (ISO/IEC 15948): any depth, palettes, transparency, Adam7. Thread-safe: it holds no state.</summary>
internal static class PngReader
{
    // No byte of a deflate stream stands for more than this many.
    private const long MaxExpansion = 1032;

    private static readonly (int X, int Y, int StepX, int StepY)[] Whole = [(0, 0, 1, 1)];

    private static readonly (int X, int Y, int StepX, int StepY)[] Adam7 =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    /// <summary>The compressed pixels of a file; null when they cannot fill the image, or the file is damaged or cut.</summary>
    public static byte[]? Packed(byte[] file, PngHeader header)
    {
        using var packed = new MemoryStream();
        var at = header.DataStart;
        var isData = true;
        while (PngChunk.TryRead(file, at, out var chunk) && chunk.IsWhole && !(chunk.IsDamaged && chunk.IsCritical))
        {
            isData &= chunk.Type == PngChunk.Pixels;
            if (isData)
            {
                packed.Write(chunk.Data);
            }
            else if (chunk.Type == PngChunk.Last)
            {
                return Passes(header).Sum(p => p.Rows * (p.Stride + 1)) > packed.Length * MaxExpansion ? null : packed.ToArray();
            }

            at = chunk.End;
        }

        return null;
    }

    /// <summary>Unpacks the pixels; false when the stream is damaged or too short.</summary>
    /// <typeparam name="T">byte or ushort: 8 or 16 bits a channel in the output.</typeparam>
    /// <param name="packed">What <see cref="Packed"/> gave.</param>
    /// <param name="header">The file's header.</param>
    /// <param name="channels">Channels in the output: 1 to 4.</param>
    /// <param name="output">[height, width, channels], row-major.</param>
    public static bool TryRead<T>(byte[] packed, PngHeader header, int channels, Span<T> output)
        where T : unmanaged, IBinaryInteger<T>
    {
        using var rows = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        var pixels = new PngPixels(header, channels);
        try
        {
            foreach (var pass in Passes(header))
            {
                var above = new byte[pass.Stride];
                var row = new byte[pass.Stride + 1];
                for (var r = 0; r < pass.Rows; r++)
                {
                    rows.ReadExactly(row);
                    var line = row.AsSpan(1);
                    if (!PngFilter.TryUndo(row[0], line, above, Math.Max(1, header.Samples * header.Depth / 8)))
                    {
                        return false;
                    }

                    var start = ((long)(pass.Y + (r * pass.StepY)) * header.Width) + pass.X;
                    for (var x = 0; x < pass.Columns; x++)
                    {
                        var pixel = start + ((long)x * pass.StepX);
                        pixels.Convert(line, x, output.Slice(checked((int)(pixel * channels)), channels));
                    }

                    line.CopyTo(above);
                }
            }
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            return false;
        }

        return true;
    }

    private static IEnumerable<Pass> Passes(PngHeader header)
    {
        foreach (var (x, y, stepX, stepY) in header.IsInterlaced ? Adam7 : Whole)
        {
            var columns = (header.Width - x + stepX - 1) / stepX;
            var rows = (header.Height - y + stepY - 1) / stepY;
            if (columns > 0 && rows > 0)
            {
                yield return new Pass(x, y, stepX, stepY, columns, rows, (((long)columns * header.Samples * header.Depth) + 7) / 8);
            }
        }
    }

    /// <summary>A grid of pixels that are stored together; Stride is a row's bytes without its filter.</summary>
    private sealed record Pass(int X, int Y, int StepX, int StepY, int Columns, int Rows, long Stride);
}
