using System.Buffers.Binary;
using System.Text;

namespace Reproductions.Runtime.Ops.Strings;

/// <summary>Reads code points from bytes; what is malformed shows as <see cref="Malformed"/>. Pure functions.</summary>
internal static class UnicodeDecoder
{
    /// <summary>Stands for one malformed sequence.</summary>
    public const int Malformed = -1;

    /// <summary>The encodings that <see cref="Find"/> knows.</summary>
    public const string Known = "UTF-8, UTF-16, UTF-16-BE, UTF-16-LE, UTF-32, UTF-32-BE, UTF-32-LE, US-ASCII, ISO-8859-1";

    /// <summary>The reader of an encoding; null for an unknown one. Case, hyphens and underscores do not matter.</summary>
    public static Func<byte[], IEnumerable<int>>? Find(string encoding) => encoding.ToUpperInvariant().Replace("-", "").Replace("_", "") switch
    {
        "UTF8" => Utf8,
        "UTF16" => s => Utf16(s, hasMark: true, isBig: true),
        "UTF16BE" => s => Utf16(s, hasMark: false, isBig: true),
        "UTF16LE" => s => Utf16(s, hasMark: false, isBig: false),
        "UTF32" => s => Utf32(s, hasMark: true, isBig: true),
        "UTF32BE" => s => Utf32(s, hasMark: false, isBig: true),
        "UTF32LE" => s => Utf32(s, hasMark: false, isBig: false),
        "USASCII" or "ASCII" => s => s.Select(b => b < 0x80 ? b : Malformed),
        "ISO88591" or "LATIN1" => s => s.Select(b => (int)b),
        _ => null,
    };

    private static IEnumerable<int> Utf8(byte[] s)
    {
        for (var at = 0; at < s.Length;)
        {
            // A malformed sequence is as long as it could have been the start of a well-formed one.
            var isRead = Rune.DecodeFromUtf8(s.AsSpan(at), out var rune, out var length) == System.Buffers.OperationStatus.Done;
            at += length;
            yield return isRead ? rune.Value : Malformed;
        }
    }

    private static IEnumerable<int> Utf16(byte[] s, bool hasMark, bool isBig)
    {
        var at = 0;
        if (hasMark && s.Length >= 2 && (s[0], s[1]) is (0xFE, 0xFF) or (0xFF, 0xFE))
        {
            isBig = s[0] == 0xFE;
            at = 2;
        }

        while (at < s.Length)
        {
            var unit = Unit(s, at, isBig);
            at += 2;
            if (unit is >= 0xD800 and < 0xDC00 && Unit(s, at, isBig) is >= 0xDC00 and < 0xE000 and var low)
            {
                at += 2;
                yield return 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
            }
            else
            {
                yield return unit is >= 0xD800 and < 0xE000 ? Malformed : unit;
            }
        }
    }

    private static int Unit(byte[] s, int at, bool isBig) =>
        at + 2 > s.Length ? Malformed
        : isBig ? BinaryPrimitives.ReadUInt16BigEndian(s.AsSpan(at))
        : BinaryPrimitives.ReadUInt16LittleEndian(s.AsSpan(at));

    private static IEnumerable<int> Utf32(byte[] s, bool hasMark, bool isBig)
    {
        var at = 0;
        if (hasMark && s.Length >= 4 && Point(s, 0, true) is 0xFEFF or 0xFFFE0000)
        {
            isBig = s[0] == 0;
            at = 4;
        }

        for (; at < s.Length; at += 4)
        {
            var point = at + 4 > s.Length ? uint.MaxValue : Point(s, at, isBig);
            yield return Rune.IsValid(point) ? (int)point : Malformed;
        }
    }

    private static uint Point(byte[] s, int at, bool isBig) =>
        isBig ? BinaryPrimitives.ReadUInt32BigEndian(s.AsSpan(at)) : BinaryPrimitives.ReadUInt32LittleEndian(s.AsSpan(at));
}
