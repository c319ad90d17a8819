namespace Reproductions.Runtime.Formats.Gif;

/// <summary>Unpacks the codes of a GIF frame: Lempel-Ziv-Welch, 3 to 12 bits, the lowest bit first.</summary>
internal static class GifCodes
{
    private const int MaxBits = 12;

    /// <summary>The color numbers; null when there are too few, or a code is not defined yet.</summary>
    public static byte[]? Unpack(byte[] data, int codeSize, int count)
    {
        if (codeSize is < 2 or > 8)
        {
            return null;
        }

        var (clear, end) = (1 << codeSize, (1 << codeSize) + 1);
        var prefix = new int[1 << MaxBits];
        var last = new byte[1 << MaxBits];
        for (var i = 0; i < clear; i++)
        {
            (prefix[i], last[i]) = (-1, (byte)i);
        }

        var output = new byte[count];
        var text = new byte[(1 << MaxBits) + 1];
        var (at, bits, width, next, previous, filled) = (0, 0, codeSize + 1, end + 1, -1, 0);
        while (filled < count)
        {
            var code = 0;
            for (var i = 0; i < width; i++, bits++)
            {
                if (bits / 8 >= data.Length)
                {
                    return null;
                }

                code |= ((data[bits / 8] >> (bits % 8)) & 1) << i;
            }

            if (code == clear)
            {
                (width, next, previous) = (codeSize + 1, end + 1, -1);
                continue;
            }

            if (code == end || code > next || (code == next && (previous < 0 || next == prefix.Length)))
            {
                return null;
            }

            // The code that is being defined is the one before it and its own first color.
            var isNew = code == next;
            at = text.Length - (isNew ? 1 : 0);
            for (var c = isNew ? previous : code; c >= 0; c = prefix[c])
            {
                text[--at] = last[c];
            }

            var first = text[at];
            text[^1] = isNew ? first : text[^1];
            if (previous >= 0 && next < prefix.Length)
            {
                (prefix[next], last[next]) = (previous, first);
                next++;
                width += next == 1 << width && width < MaxBits ? 1 : 0;
            }

            for (var i = at; i < text.Length && filled < count; i++)
            {
                output[filled++] = text[i];
            }

            previous = code;
        }

        return output;
    }
}
