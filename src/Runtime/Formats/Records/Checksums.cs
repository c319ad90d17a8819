namespace Reproductions.Runtime.Formats.Records;

/// <summary>The checksums of gzip and zlib. Thread-safe: it holds no state that changes.</summary>
internal static class Checksums
{
    private const uint Polynomial = 0xEDB88320;
    private const uint AdlerBase = 65521;

    // So many bytes can be summed before 32 bits overflow.
    private const int AdlerRun = 5552;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(i =>
    {
        var crc = (uint)i;
        for (var bit = 0; bit < 8; bit++)
        {
            crc = (crc >> 1) ^ (Polynomial & (uint)-(int)(crc & 1));
        }

        return crc;
    })];

    /// <summary>CRC-32 of what <paramref name="crc"/> covers and <paramref name="data"/>; starts at 0.</summary>
    public static uint Crc32(uint crc, ReadOnlySpan<byte> data)
    {
        crc = ~crc;
        foreach (var b in data)
        {
            crc = Table[(byte)(crc ^ b)] ^ (crc >> 8);
        }

        return ~crc;
    }

    /// <summary>Adler-32 of what <paramref name="adler"/> covers and <paramref name="data"/>; starts at 1.</summary>
    public static uint Adler32(uint adler, ReadOnlySpan<byte> data)
    {
        var low = adler & 0xFFFF;
        var high = adler >> 16;
        while (!data.IsEmpty)
        {
            var run = data[..Math.Min(AdlerRun, data.Length)];
            foreach (var b in run)
            {
                low += b;
                high += low;
            }

            low %= AdlerBase;
            high %= AdlerBase;
            data = data[run.Length..];
        }

        return (high << 16) | low;
    }
}
