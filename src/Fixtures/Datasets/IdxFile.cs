using System.Buffers.Binary;
using System.IO.Compression;

namespace Reproductions.Fixtures.Datasets;

/// <summary>An IDX file of bytes, plain or gzipped.</summary>
/// <remarks>
/// <code>
/// offset  width  what
/// 0       2      zero
/// 2       1      element type, 0x08 for unsigned bytes
/// 3       1      number of dimensions n
/// 4       4 n    dimensions, big-endian
/// 4+4n    ...    elements, row-major
/// </code>
/// </remarks>
public sealed record IdxFile(int[] Shape, byte[] Elements)
{
    private const byte UnsignedBytes = 0x08;

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It is not an IDX file of bytes, or is cut.</exception>
    public static IdxFile Read(string path)
    {
        byte[] bytes;
        using (var file = File.OpenRead(path))
        using (var content = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file)
        using (var memory = new MemoryStream())
        {
            content.CopyTo(memory);
            bytes = memory.ToArray();
        }

        if (bytes.Length < 4 || bytes[0] != 0 || bytes[1] != 0 || bytes[2] != UnsignedBytes)
        {
            throw new InvalidDataException($"'{path}' is not an IDX file of bytes: it does not start with 00 00 08. Give the original MNIST file, plain or as .gz.");
        }

        var rank = bytes[3];
        var header = 4 + (4 * rank);
        var shape = new int[rank];
        long count = 1;
        for (var i = 0; i < rank && header <= bytes.Length; i++)
        {
            shape[i] = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(4 + (4 * i)));
            count *= shape[i];
        }

        if (bytes.Length != header + count)
        {
            throw new InvalidDataException($"'{path}' has {bytes.Length} bytes where its header announces {header + count}. The file is cut or has a tail; fetch it again.");
        }

        return new IdxFile(shape, bytes[header..]);
    }
}
