using System.Globalization;
using System.Text;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Reproductions.Runtime.Formats.TextProto;

/// <summary>Reads one value that is no message. Thread-safe: it holds no state.</summary>
internal static class TextScalar
{
    /// <summary>Reads a value of the field's type.</summary>
    /// <exception cref="TextProtoError">Something else is there.</exception>
    public static object Read(TextTokenizer tokens, FieldDescriptor field)
    {
        if (field.FieldType is FieldType.String or FieldType.Bytes)
        {
            return ReadText(tokens, field);
        }

        if (tokens.Kind != TextTokenKind.Word)
        {
            throw tokens.Expected(field.FieldType == FieldType.Enum ? "identifier" : "a number");
        }

        var word = tokens.Token;
        object? value = field.FieldType switch
        {
            FieldType.Bool => Bool(word),
            FieldType.Enum => Enumerator(word, field.EnumType),
            FieldType.Float => Float(word) is { } wide ? (float)wide : null,
            FieldType.Double => Float(word),
            FieldType.Int32 or FieldType.SInt32 or FieldType.SFixed32 => Integer(word) is { } i && i >= int.MinValue && i <= int.MaxValue ? (int)i : null,
            FieldType.UInt32 or FieldType.Fixed32 => Integer(word) is { } u && u >= 0 && u <= uint.MaxValue ? (uint)u : null,
            FieldType.Int64 or FieldType.SInt64 or FieldType.SFixed64 => Integer(word) is { } l && l >= long.MinValue && l <= long.MaxValue ? (long)l : null,
            FieldType.UInt64 or FieldType.Fixed64 => Integer(word) is { } ul && ul >= 0 && ul <= ulong.MaxValue ? (ulong)ul : null,
            _ => null,
        };
        if (value is null)
        {
            throw tokens.Error(field.FieldType == FieldType.Enum
                ? $"Enum type \"{field.EnumType.FullName}\" has no value named {word}."
                : $"Couldn't parse {field.FieldType.ToString().ToLowerInvariant()}: {word}");
        }

        tokens.Advance();
        return value;
    }

    /// <summary>The value of a field that is not stated.</summary>
    public static object Default(FieldDescriptor field) => field.FieldType switch
    {
        FieldType.String => "",
        FieldType.Bytes => ByteString.Empty,
        FieldType.Bool => false,
        FieldType.Enum => Enum.ToObject(field.EnumType.ClrType, 0),
        FieldType.Float => 0f,
        FieldType.Double => 0d,
        FieldType.Int32 or FieldType.SInt32 or FieldType.SFixed32 => 0,
        FieldType.UInt32 or FieldType.Fixed32 => 0u,
        FieldType.UInt64 or FieldType.Fixed64 => 0ul,
        _ => 0L,
    };

    private static object ReadText(TextTokenizer tokens, FieldDescriptor field)
    {
        if (tokens.Kind != TextTokenKind.Quoted)
        {
            throw tokens.Expected("string");
        }

        var bytes = new List<byte>();
        while (tokens.Kind == TextTokenKind.Quoted)
        {
            Unescape(tokens, bytes);
            tokens.Advance();
        }

        if (field.FieldType == FieldType.Bytes)
        {
            return ByteString.CopyFrom([.. bytes]);
        }

        byte[] text = [.. bytes];
        return System.Text.Unicode.Utf8.IsValid(text)
            ? Encoding.UTF8.GetString(text)
            : throw tokens.Error($"The text of field \"{field.Name}\" is no UTF-8; only a bytes field takes any bytes.");
    }

    private static void Unescape(TextTokenizer tokens, List<byte> target)
    {
        var body = tokens.Token[1..^1];
        Span<byte> utf8 = stackalloc byte[4];
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] != '\\')
            {
                if (Rune.DecodeFromUtf16(body[i..], out var rune, out var consumed) != System.Buffers.OperationStatus.Done)
                {
                    throw tokens.Error("The text holds half a surrogate pair.");
                }

                target.AddRange(utf8[..rune.EncodeToUtf8(utf8)]);
                i += consumed - 1;
                continue;
            }

            i++;
            switch (body[i])
            {
                case >= '0' and <= '7':
                    var octal = 0;
                    var digits = 0;
                    for (; digits < 3 && i + digits < body.Length && body[i + digits] is >= '0' and <= '7'; digits++)
                    {
                        octal = (octal * 8) + (body[i + digits] - '0');
                    }

                    target.Add((byte)octal);
                    i += digits - 1;
                    break;
                case 'x' or 'X':
                    var hex = 0;
                    var count = 0;
                    for (; count < 2 && i + 1 + count < body.Length && char.IsAsciiHexDigit(body[i + 1 + count]); count++)
                    {
                        hex = (hex * 16) + Convert.ToInt32(body[i + 1 + count].ToString(), 16);
                    }

                    if (count == 0)
                    {
                        throw tokens.Error("\\x must be followed by hex digits.");
                    }

                    target.Add((byte)hex);
                    i += count;
                    break;
                case 'u' or 'U':
                    var width = body[i] == 'u' ? 4 : 8;
                    if (i + width >= body.Length
                        || !int.TryParse(body.Slice(i + 1, width), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                        || !Rune.IsValid(code))
                    {
                        throw tokens.Error($"\\{body[i]} must be followed by {width} hex digits of a Unicode character.");
                    }

                    target.AddRange(utf8[..new Rune(code).EncodeToUtf8(utf8)]);
                    i += width;
                    break;
                default:
                    target.Add(body[i] switch
                    {
                        'a' => 7,
                        'b' => 8,
                        'f' => 12,
                        'n' => (byte)'\n',
                        'r' => (byte)'\r',
                        't' => (byte)'\t',
                        'v' => 11,
                        '\\' or '\'' or '"' or '?' => (byte)body[i],
                        var other => throw tokens.Error($"Invalid escape sequence \\{other}."),
                    });
                    break;
            }
        }
    }

    private static object? Bool(ReadOnlySpan<char> word) => word switch
    {
        "true" or "True" or "t" or "1" => true,
        "false" or "False" or "f" or "0" => false,
        _ => null,
    };

    private static object? Enumerator(ReadOnlySpan<char> word, EnumDescriptor type)
    {
        if (type.FindValueByName(word.ToString()) is { } named)
        {
            return Enum.ToObject(type.ClrType, named.Number);
        }

        return Integer(word) is { } number && number >= int.MinValue && number <= int.MaxValue ? Enum.ToObject(type.ClrType, (int)number) : null;
    }

    private static Int128? Integer(ReadOnlySpan<char> word)
    {
        var negative = word.StartsWith("-");
        var digits = word[(negative ? 1 : 0)..];
        Int128 value = 0;
        var radix = 10;
        if (digits.StartsWith("0x") || digits.StartsWith("0X"))
        {
            radix = 16;
            digits = digits[2..];
        }
        else if (digits.Length > 1 && digits[0] == '0')
        {
            radix = 8;
            digits = digits[1..];
        }

        if (digits.IsEmpty || digits.Length > 24)
        {
            return null;
        }

        foreach (var c in digits)
        {
            var digit = char.IsAsciiHexDigit(c) ? Convert.ToInt32(c.ToString(), 16) : radix;
            if (digit >= radix)
            {
                return null;
            }

            value = (value * radix) + digit;
        }

        return negative ? -value : value;
    }

    private static double? Float(ReadOnlySpan<char> word)
    {
        var negative = word.StartsWith("-");
        var rest = word[(negative ? 1 : 0)..];
        if (rest.Equals("inf", StringComparison.OrdinalIgnoreCase) || rest.Equals("infinity", StringComparison.OrdinalIgnoreCase)
            || rest.Equals("inff", StringComparison.OrdinalIgnoreCase))
        {
            return negative ? double.NegativeInfinity : double.PositiveInfinity;
        }

        if (rest.Equals("nan", StringComparison.OrdinalIgnoreCase) || rest.Equals("nanf", StringComparison.OrdinalIgnoreCase))
        {
            return double.NaN;
        }

        if (rest.Length > 1 && rest[^1] is 'f' or 'F')
        {
            rest = rest[..^1];
        }

        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return double.TryParse(rest, Style, CultureInfo.InvariantCulture, out var value) ? (negative ? -value : value) : null;
    }
}
