using System.IO.Compression;
using Reproductions.Runtime.Formats;

namespace Reproductions.Runtime.Ops.Readers;

/// <summary>Gives parts of files that all have one length.</summary>
/// <param name="name">The reader's name.</param>
/// <param name="header">Bytes that are skipped at the start.</param>
/// <param name="record">Bytes of a record.</param>
/// <param name="footer">Bytes that are left at the end.</param>
/// <param name="hop">Bytes from one record to the next; 0 for those of a record.</param>
/// <param name="compression">ZLIB, GZIP or nothing.</param>
internal sealed class FixedLengthReader(string name, long header, long record, long footer, long hop, string compression) : ReaderState(name)
{
    /// <summary>The records of a file.</summary>
    public static IEnumerable<byte[]> Parts(string path, long header, long record, long footer, long hop, string compression)
    {
        using var file = new FileStream(FileErrors.OpenRead(path), FileAccess.Read, bufferSize: 1 << 16);
        var bytes = Whole(file, compression);
        for (var at = header; at + record <= bytes.LongLength - footer; at += hop > 0 ? hop : record)
        {
            yield return bytes.AsSpan((int)at, (int)record).ToArray();
        }
    }

    protected override IEnumerable<(string Key, byte[] Value)> Records(string work)
    {
        var number = 0L;
        foreach (var part in Parts(work, header, record, footer, hop, compression))
        {
            yield return (Key(work, number++), part);
        }
    }

    private static byte[] Whole(FileStream file, string compression)
    {
        using Stream stream = compression switch
        {
            "ZLIB" => new ZLibStream(file, CompressionMode.Decompress),
            "GZIP" => new GZipStream(file, CompressionMode.Decompress),
            _ => file,
        };
        using var whole = new MemoryStream();
        stream.CopyTo(whole);
        return whole.ToArray();
    }
}
