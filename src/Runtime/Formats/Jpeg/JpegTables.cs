using System.Buffers.Binary;

namespace Reproductions.Runtime.Formats.Jpeg;

/// <summary>
/// Finds what LibJpeg.NET does not tell: quantization tables, Adobe's marker, whether the end is there.
/// <code>
/// FFD8 | FF marker 1, length u16 BE (itself included), data | ... | FFDA scan header, entropy codes | FFD9
/// DQT (FFDB): { precision 4 bits, number 4 bits, 64 steps u8 or u16 BE in zigzag order } ...
/// </code>
/// </summary>
internal static class JpegTables
{
    private const int Steps = 64;
    private const byte Prefix = 0xFF;
    private const byte Start = 0xD8;
    private const byte End = 0xD9;
    private const byte Scan = 0xDA;
    private const byte Quantization = 0xDB;
    private const byte Adobe = 0xEE;
    private const byte FirstRestart = 0xD0;

    private static readonly byte[] Zigzag =
    [
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
        35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
    ];

    /// <summary>The four tables, steps row by row; null for those that the file does not have.</summary>
    public static int[][] Read(byte[] file)
    {
        var tables = new int[4][];
        foreach (var (marker, data) in Segments(file))
        {
            for (var at = 0; marker == Quantization && at < data.Count;)
            {
                var (isWide, number) = (data[at] >> 4 != 0, data[at] & 15);
                at++;
                var table = new int[Steps];
                for (var i = 0; i < Steps; i++)
                {
                    table[Zigzag[i]] = isWide ? BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(at)) : data[at];
                    at += isWide ? sizeof(ushort) : 1;
                }

                tables[number] ??= table;
            }
        }

        return tables;
    }

    /// <summary>Whether Adobe's marker stands before the first scan.</summary>
    public static bool HasAdobeMarker(byte[] file) => Segments(file).Any(s => s.Marker == Adobe && s.Data.AsSpan().StartsWith("Adobe"u8));

    /// <summary>Whether the end marker stands behind the last scan.</summary>
    public static bool IsWhole(byte[] file) => file.AsSpan().LastIndexOf([Prefix, End]) > 0;

    private static IEnumerable<(byte Marker, ArraySegment<byte> Data)> Segments(byte[] file)
    {
        var at = 0;
        while (at + 1 < file.Length)
        {
            // Within entropy codes FF is followed by 0 or a restart marker.
            var marker = file[at + 1];
            if (file[at] != Prefix || marker is 0 or Prefix or >= FirstRestart and <= Start)
            {
                at += file[at] == Prefix && marker != Prefix ? 2 : 1;
                continue;
            }

            if (marker == End || at + 4 > file.Length)
            {
                yield break;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 2));
            if (length < 2 || at + 2 + length > file.Length)
            {
                yield break;
            }

            yield return (marker, new ArraySegment<byte>(file, at + 4, length - 2));
            at += 2 + length;
            if (marker == Scan && Array.IndexOf(file, Prefix, at) < 0)
            {
                yield break;
            }
        }
    }
}
