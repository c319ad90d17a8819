using Microsoft.Win32.SafeHandles;

namespace Reproductions.Runtime.Formats.TensorBundle;

/// <summary>One data file of a checkpoint, read by position. Thread-safe.</summary>
internal sealed unsafe class DataFile : IDisposable
{
    // A piece stays in the second-level cache between its reading and its checksum.
    private const int Piece = 256 * 1024;

    private readonly SafeFileHandle _file;

    /// <summary>Opens a data file.</summary>
    /// <exception cref="NotOkStatusException">It is missing, a folder, or may not be read.</exception>
    public DataFile(string path)
    {
        Path = path;
        _file = FileErrors.OpenRead(path);
        Length = RandomAccess.GetLength(_file);
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Its length in bytes when it was opened.</summary>
    public long Length { get; }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    /// <summary>Demands that the bytes [offset, offset+size) are in the file.</summary>
    /// <exception cref="OutOfRangeError">The file is shorter.</exception>
    /// <exception cref="InvalidArgumentError">The offset is negative, or the range goes past 2^63-1.</exception>
    public void Demand(string key, long offset, long size)
    {
        if (offset < 0)
        {
            throw new InvalidArgumentError($"Seeking to a negative position: {offset}. The index says so of key '{key}' in '{Path}'; it is damaged.");
        }

        if (offset > long.MaxValue - size)
        {
            throw new InvalidArgumentError($"{Path}; Invalid argument. The index says that key '{key}' starts at byte {offset}; the file has {Length}.");
        }

        if (offset > Length || size > Length - offset)
        {
            throw TooShort(key, offset, size);
        }
    }

    /// <summary>Reads bytes and returns their checksum.</summary>
    /// <param name="key">The key, for messages.</param>
    /// <param name="target">Where <paramref name="size"/> bytes go.</param>
    /// <param name="offset">First byte in the file.</param>
    /// <param name="size">Number of bytes.</param>
    /// <exception cref="OutOfRangeError">The file is shorter.</exception>
    public uint Read(string key, byte* target, long offset, long size)
    {
        uint crc = 0;
        for (long done = 0; done < size; done += Piece)
        {
            var piece = new Span<byte>(target + done, (int)Math.Min(Piece, size - done));
            if (FileErrors.ReadFully(_file, piece, offset + done) < piece.Length)
            {
                throw TooShort(key, offset, size);
            }

            crc = Crc32C.Append(crc, piece);
        }

        return crc;
    }

    /// <summary>Reads as much as there is; the number of bytes.</summary>
    public int ReadSome(Span<byte> target, long offset) => FileErrors.ReadFully(_file, target, offset);

    /// <summary>The error for values that go past the end of the file.</summary>
    public OutOfRangeError TooShort(string key, long offset, long size) =>
        new($"Read less bytes than requested. Key '{key}' needs {size} bytes at byte {offset} of '{Path}', which has {Length}: the file was cut or only partly copied; copy it again from where it is whole.");
}
