using System.Buffers.Binary;

namespace Reproductions.Runtime.Formats.Gif;

/// <summary>
/// Reads the frames of a GIF, each over what the frames before it left. Thread-safe: it holds no state.
/// <code>
/// GIF87a or GIF89a | width u16, height u16, flags u8 (80: colors follow, 2 to the (low 3 bits + 1) of them), background u8, aspect u8 | colors 3 bytes each
/// 21 label u8 { size u8, data } 0        label F9: size 4, flags (1: transparent), delay u16, transparent color u8
/// 2C left u16, top u16, width u16, height u16, flags u8 (80: colors follow, 40: interlaced) | colors | code size u8 { size u8, codes } 0
/// 3B
/// </code>
/// </summary>
internal static class GifReader
{
    private const int HeaderSize = 13;
    private const int FrameHeaderSize = 10;
    private const byte Extension = 0x21;
    private const byte Frame = 0x2C;
    private const byte End = 0x3B;
    private const byte Control = 0xF9;
    private const long MaxPixels = 1L << 29;

    private static readonly (int Start, int Step)[] Interlaced = [(0, 8), (4, 8), (2, 4), (1, 2)];

    /// <summary>The first bytes of a file.</summary>
    public static bool Starts(ReadOnlySpan<byte> file) => file.StartsWith("GIF87a"u8) || file.StartsWith("GIF89a"u8);

    /// <summary>The frames, RGB; null when the file is damaged, cut, or larger than 2^29 pixels.</summary>
    public static (int Height, int Width, List<byte[]> Frames)? Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < HeaderSize || !Starts(file))
        {
            return null;
        }

        var (width, height) = (BinaryPrimitives.ReadUInt16LittleEndian(file[6..]), BinaryPrimitives.ReadUInt16LittleEndian(file[8..]));
        var at = HeaderSize;
        var colors = Colors(file, file[10], ref at);
        var frames = new List<byte[]>();
        var transparent = -1;
        while (at < file.Length)
        {
            switch (file[at++])
            {
                case Extension:
                    if (at + 5 < file.Length && file[at] == Control)
                    {
                        transparent = (file[at + 2] & 1) != 0 ? file[at + 5] : -1;
                    }

                    at++;
                    if (Blocks(file, ref at) is null)
                    {
                        return null;
                    }

                    break;
                case Frame:
                    if (at + FrameHeaderSize > file.Length || (frames.Count + 1L) * width * height > MaxPixels)
                    {
                        return null;
                    }

                    var canvas = frames.Count == 0 ? new byte[width * height * 3] : (byte[])frames[^1].Clone();
                    if (!TryDraw(file, ref at, colors, transparent, canvas, width, height))
                    {
                        return null;
                    }

                    frames.Add(canvas);
                    transparent = -1;
                    break;
                case End:
                    return frames.Count > 0 ? (height, width, frames) : null;
                default:
                    return null;
            }
        }

        return null;
    }

    private static byte[] Colors(ReadOnlySpan<byte> file, byte flags, ref int at)
    {
        var size = (flags & 0x80) != 0 ? 3 << ((flags & 7) + 1) : 0;
        size = Math.Min(size, file.Length - at);
        var colors = file.Slice(at, size).ToArray();
        at += size;
        return colors;
    }

    private static byte[]? Blocks(ReadOnlySpan<byte> file, ref int at)
    {
        var data = new List<byte>();
        while (at < file.Length)
        {
            var size = file[at++];
            if (size == 0)
            {
                return [.. data];
            }

            if (at + size > file.Length)
            {
                return null;
            }

            data.AddRange(file.Slice(at, size));
            at += size;
        }

        return null;
    }

    private static bool TryDraw(ReadOnlySpan<byte> file, ref int at, byte[] shared, int transparent, byte[] canvas, int canvasWidth, int canvasHeight)
    {
        var (left, top) = (BinaryPrimitives.ReadUInt16LittleEndian(file[at..]), BinaryPrimitives.ReadUInt16LittleEndian(file[(at + 2)..]));
        var (width, height) = (BinaryPrimitives.ReadUInt16LittleEndian(file[(at + 4)..]), BinaryPrimitives.ReadUInt16LittleEndian(file[(at + 6)..]));
        var flags = file[at + 8];
        at += FrameHeaderSize - 1;
        var own = Colors(file, flags, ref at);
        var colors = own.Length > 0 ? own : shared;
        if (at >= file.Length || left + width > canvasWidth || top + height > canvasHeight || colors.Length == 0)
        {
            return false;
        }

        var codeSize = file[at++];
        if (Blocks(file, ref at) is not { } data || GifCodes.Unpack(data, codeSize, width * height) is not { } indices)
        {
            return false;
        }

        var row = 0;
        foreach (var y in Rows(height, (flags & 0x40) != 0))
        {
            for (var x = 0; x < width; x++)
            {
                var color = indices[(row * width) + x];
                if (color != transparent && color * 3 < colors.Length)
                {
                    colors.AsSpan(color * 3, 3).CopyTo(canvas.AsSpan((((top + y) * canvasWidth) + left + x) * 3));
                }
            }

            row++;
        }

        return true;
    }

    private static IEnumerable<int> Rows(int height, bool isInterlaced) => !isInterlaced
        ? Enumerable.Range(0, height)
        : Interlaced.SelectMany(pass => Enumerable.Range(0, height).Where(y => y >= pass.Start && (y - pass.Start) % pass.Step == 0));
}
