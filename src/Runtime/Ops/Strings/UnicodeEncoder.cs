namespace Reproductions.Runtime.Ops.Strings;

/// <summary>Writes code points. Pure functions.</summary>
internal static class UnicodeEncoder
{
    /// <summary>The largest code point.</summary>
    public const int LastCodePoint = 0x10FFFF;

    private const int Replacement = 0xFFFD;
    private const int FirstSupplementary = 0x10000;

    /// <summary>Appends one code point.</summary>
    /// <param name="bytes">Where to.</param>
    /// <param name="point">In [0, 0x10FFFF]. A surrogate, which UTF-8 cannot write, becomes U+FFFD there.</param>
    /// <param name="encoding">UTF-8, UTF-16-BE or UTF-32-BE.</param>
    public static void Append(List<byte> bytes, int point, string encoding)
    {
        switch (encoding)
        {
            case "UTF-8":
                AppendUtf8(bytes, point is >= 0xD800 and < 0xE000 ? Replacement : point);
                break;
            case "UTF-16-BE" when point < FirstSupplementary:
                AppendUnit(bytes, point);
                break;
            case "UTF-16-BE":
                AppendUnit(bytes, 0xD800 + ((point - FirstSupplementary) >> 10));
                AppendUnit(bytes, 0xDC00 + ((point - FirstSupplementary) & 0x3FF));
                break;
            default:
                AppendUnit(bytes, point >> 16);
                AppendUnit(bytes, point & 0xFFFF);
                break;
        }
    }

    private static void AppendUtf8(List<byte> bytes, int point)
    {
        var tails = point < 0x80 ? 0 : point < 0x800 ? 1 : point < FirstSupplementary ? 2 : 3;
        var lead = tails switch { 0 => 0, 1 => 0xC0, 2 => 0xE0, _ => 0xF0 };
        bytes.Add((byte)(lead | (point >> (6 * tails))));
        for (var i = tails - 1; i >= 0; i--)
        {
            bytes.Add((byte)(0x80 | ((point >> (6 * i)) & 0x3F)));
        }
    }

    private static void AppendUnit(List<byte> bytes, int unit)
    {
        bytes.Add((byte)(unit >> 8));
        bytes.Add((byte)unit);
    }
}
