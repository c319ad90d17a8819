using System.Buffers.Binary;

namespace Reproductions.Runtime.Formats.Png;

/// <summary>All that stands before a PNG's pixels: size, kind, palette. Immutable and thread-safe.</summary>
internal sealed class PngHeader
{
    /// <summary>The largest width and height that are read, as libpng's.</summary>
    public const int MaxSide = 1_000_000;

    private const int HeaderSize = 13;

    private PngHeader(ReadOnlySpan<byte> header)
    {
        Width = BinaryPrimitives.ReadInt32BigEndian(header);
        Height = BinaryPrimitives.ReadInt32BigEndian(header[4..]);
        Depth = header[8];
        Color = (PngColor)header[9];
        IsInterlaced = header[12] == 1;
    }

    /// <summary>Pixels a row.</summary>
    public int Width { get; }

    /// <summary>Rows.</summary>
    public int Height { get; }

    /// <summary>Bits a sample: 1, 2, 4, 8 or 16.</summary>
    public int Depth { get; }

    /// <summary>What a pixel's samples are.</summary>
    public PngColor Color { get; }

    /// <summary>Whether the pixels come in Adam7's seven passes.</summary>
    public bool IsInterlaced { get; }

    /// <summary>Red, green and blue of each entry; empty for none.</summary>
    public byte[] Palette { get; private set; } = [];

    /// <summary>The alpha of the palette's first entries, or the samples (16 bits, big-endian) of the transparent color; empty for none.</summary>
    public byte[] Transparency { get; private set; } = [];

    /// <summary>Where the first IDAT chunk starts in the file, in bytes.</summary>
    public int DataStart { get; private set; }

    /// <summary>Samples a pixel in the file.</summary>
    public int Samples => Color switch { PngColor.Rgb => 3, PngColor.RgbAlpha => 4, PngColor.GrayAlpha => 2, _ => 1 };

    /// <summary>The channels of the image by itself: of a palette 3, or 4 with transparency.</summary>
    public int Channels => Color != PngColor.Palette ? Samples : Transparency.Length > 0 ? 4 : 3;

    /// <summary>Reads up to the first IDAT chunk; null when that cannot be reached.</summary>
    public static PngHeader? Read(byte[] file)
    {
        if (!file.AsSpan().StartsWith(PngWriter.Signature))
        {
            return null;
        }

        PngHeader? header = null;
        var at = PngWriter.Signature.Length;
        while (PngChunk.TryRead(file, at, out var chunk))
        {
            if (chunk.Type == PngChunk.Pixels)
            {
                return header?.StartingAt(at);
            }

            if (chunk.IsDamaged && chunk.IsCritical)
            {
                return null;
            }

            if (chunk.Type == PngChunk.Header)
            {
                header = header is null && IsValid(chunk.Data) ? new PngHeader(chunk.Data) : null;
            }

            if (header is null || !chunk.IsWhole || !header.Take(chunk))
            {
                return null;
            }

            at = chunk.End;
        }

        return null;
    }

    private PngHeader? StartingAt(int at)
    {
        DataStart = at;
        return Color == PngColor.Palette && Palette.Length == 0 ? null : this;
    }

    private bool Take(PngChunk chunk)
    {
        if (chunk.Type == PngChunk.Colors)
        {
            if (chunk.Data.Length % 3 != 0 || chunk.Data.Length > 3 * 256)
            {
                return Color != PngColor.Palette;
            }

            Palette = chunk.Data.ToArray();
        }
        else if (chunk.Type == PngChunk.Transparent && !chunk.IsDamaged)
        {
            var isFit = Color switch
            {
                PngColor.Palette => chunk.Data.Length <= Palette.Length / 3,
                PngColor.Gray or PngColor.Rgb => chunk.Data.Length == Samples * sizeof(ushort),
                _ => false,
            };
            Transparency = isFit ? chunk.Data.ToArray() : [];
        }

        return !chunk.IsCritical || chunk.Type is PngChunk.Header or PngChunk.Colors;
    }

    private static bool IsValid(ReadOnlySpan<byte> header)
    {
        if (header.Length != HeaderSize || header[10] != 0 || header[11] != 0 || header[12] > 1)
        {
            return false;
        }

        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(header), BinaryPrimitives.ReadUInt32BigEndian(header[4..]));
        return width is > 0 and <= MaxSide && height is > 0 and <= MaxSide && (PngColor)header[9] switch
        {
            PngColor.Gray => header[8] is 1 or 2 or 4 or 8 or 16,
            PngColor.Palette => header[8] is 1 or 2 or 4 or 8,
            PngColor.Rgb or PngColor.GrayAlpha or PngColor.RgbAlpha => header[8] is 8 or 16,
            _ => false,
        };
    }
}
