using System.Text;

namespace Reproductions.Runtime.Formats;

/// <summary>Turns the bytes of a key into text and back, without loss. Thread-safe: it holds no state.</summary>
/// <remarks>
/// A key is any bytes. Those that are no UTF-8 become lone surrogates U+DC80 to U+DCFF, one each, as Python's
/// <c>surrogateescape</c> does, so that each key has a text of its own and the text finds the key again.
/// </remarks>
public static class KeyText
{
    private const char EscapeBase = '\uDC00';

    /// <summary>The text of a key.</summary>
    public static string Decode(ReadOnlySpan<byte> key)
    {
        if (System.Text.Unicode.Utf8.IsValid(key))
        {
            return Encoding.UTF8.GetString(key);
        }

        var text = new StringBuilder();
        while (!key.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(key, out var rune, out var consumed) == System.Buffers.OperationStatus.Done)
            {
                text.Append(rune.ToString());
            }
            else
            {
                for (var i = 0; i < consumed; i++)
                {
                    text.Append((char)(EscapeBase + key[i]));
                }
            }

            key = key[consumed..];
        }

        return text.ToString();
    }

    /// <summary>The bytes of a key's text.</summary>
    public static byte[] Encode(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uDC80', '\uDCFF'))
        {
            return Encoding.UTF8.GetBytes(text);
        }

        var bytes = new List<byte>(text.Length);
        Span<byte> encoded = stackalloc byte[4];
        for (var i = 0; i < text.Length; i++)
        {
            if (Rune.TryGetRuneAt(text, i, out var rune))
            {
                bytes.AddRange(encoded[..rune.EncodeToUtf8(encoded)]);
                i += rune.Utf16SequenceLength - 1;
            }
            else if (text[i] is >= '\uDC80' and <= '\uDCFF')
            {
                bytes.Add((byte)(text[i] - EscapeBase));
            }
            else
            {
                bytes.AddRange("\uFFFD"u8);
            }
        }

        return [.. bytes];
    }
}
