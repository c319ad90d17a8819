using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Win32.SafeHandles;
using Reproductions.Runtime.Errors;
using Snappier;

namespace Reproductions.Runtime.Formats.Table;

/// <summary>
/// Reads a table (SSTable, LevelDB's layout): sorted byte keys with values, in blocks. Opening costs the footer and the index block;
/// a lookup costs one block. Thread-safe.
/// </summary>
/// <remarks>
/// <code>
/// block*      bytes, uint8 type (0 plain, 1 Snappy), uint32 LE masked CRC-32C of bytes and type
/// metaindex   a block that nobody reads
/// index       a block: key at or after a block's last one, before the next block's first -> handle of the block
/// footer      48 bytes: metaindex handle, index handle (varint64 offset, varint64 size each), padding to 40, magic uint64 LE
/// </code>
/// The file is read by position, not mapped: a mapped file that another process cuts would end this one.
/// </remarks>
internal sealed class TableReader : IDisposable
{
    /// <summary>Bytes of the footer.</summary>
    public const int FooterLength = 48;

    /// <summary>Bytes after each block.</summary>
    public const int TrailerLength = 5;

    /// <summary>The last eight bytes, little-endian.</summary>
    public const ulong Magic = 0xDB4775248B80FB57;

    // Snappy's densest element is a copy of 64 bytes in three.
    private const int MaxSnappyRatio = 64;

    private readonly SafeFileHandle _file;
    private readonly long _length;
    private readonly (byte[] Bytes, long Offset) _indexBytes;
    private Block? _index;

    // The block that was read last: neighbouring keys are asked for one after the other.
    private CachedBlock? _last;

    private TableReader(string path, SafeFileHandle file)
    {
        Path = path;
        _file = file;
        _length = RandomAccess.GetLength(file);
        if (_length < FooterLength)
        {
            throw new TableFault(StatusCode.DataLoss, "file is too short to be an sstable", $"'{path}' has {_length} bytes, a table has at least {FooterLength}: it was cut, or is another kind of file.");
        }

        Span<byte> footer = stackalloc byte[FooterLength];
        Fill(footer, _length - FooterLength);
        var magic = BinaryPrimitives.ReadUInt64LittleEndian(footer[BlockHandle.MaxPairBytes..]);
        if (magic != Magic)
        {
            throw TableFault.DataLoss("not an sstable (bad magic number)", path, _length - sizeof(ulong), $"the last 8 bytes are 0x{magic:x16}, a table ends in 0x{Magic:x16}; the file was cut, has something behind its end, or is another kind of file");
        }

        var wire = new Wire(footer[..BlockHandle.MaxPairBytes]);
        if (!BlockHandle.TryRead(ref wire, out _) || !BlockHandle.TryRead(ref wire, out var index))
        {
            throw TableFault.DataLoss("bad block handle", path, _length - FooterLength, "the footer does not say where the index is");
        }

        _indexBytes = ReadBytes(index);
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Opens a table.</summary>
    /// <exception cref="TableFault">The file is no table, or its index is damaged.</exception>
    /// <exception cref="NotOkStatusException">The file cannot be opened.</exception>
    public static TableReader Open(string path)
    {
        var file = FileErrors.OpenRead(path);
        try
        {
            return new TableReader(path, file);
        }
        catch (Exception e)
        {
            file.Dispose();
            if (FileErrors.IsRefusal(e))
            {
                throw FileErrors.Of(path, e);
            }

            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    /// <summary>Finds the value of a key.</summary>
    /// <exception cref="TableFault">The block that would hold the key is damaged.</exception>
    public bool TryGet(ReadOnlySpan<byte> key, [NotNullWhen(true)] out byte[]? value)
    {
        value = null;
        if (!Index().TrySeek(key, out var at))
        {
            return false;
        }

        do
        {
            if (Cached(Handle(at)).TrySeek(key, out var entry))
            {
                if (!entry.Key.SequenceEqual(key))
                {
                    return false;
                }

                value = entry.Value.ToArray();
                return true;
            }
        }
        while (at.MoveNext());

        return false;
    }

    /// <summary>The handles of all data blocks, in the order of the index.</summary>
    /// <exception cref="TableFault">An index entry does not decode.</exception>
    public List<BlockHandle> Blocks()
    {
        var blocks = new List<BlockHandle>();
        var at = Index().Start();
        while (at.MoveNext())
        {
            blocks.Add(Handle(at));
        }

        return blocks;
    }

    /// <summary>Reads a block and checks it.</summary>
    /// <exception cref="TableFault">The block is damaged.</exception>
    public Block ReadBlock(BlockHandle handle)
    {
        var (bytes, offset) = ReadBytes(handle);
        return new Block(bytes, Path, offset);
    }

    // The index is read when the table is opened, and taken apart when it is first used: so its faults show where TensorFlow's do.
    private Block Index() => _index ??= new Block(_indexBytes.Bytes, Path, _indexBytes.Offset);

    private (byte[] Bytes, long Offset) ReadBytes(BlockHandle handle)
    {
        if (handle.Offset > long.MaxValue)
        {
            throw new TableFault(StatusCode.InvalidArgument, $"{Path}; Invalid argument", $"A block handle says byte {handle.Offset} of {_length}.");
        }

        var offset = (long)handle.Offset;
        if (offset > _length || handle.Size > (ulong)(_length - offset) || (ulong)(_length - offset) - handle.Size < TrailerLength)
        {
            throw new TableFault(StatusCode.OutOfRange, "Read less bytes than requested", $"A block handle of '{Path}' says {handle.Size} bytes at byte {offset}; the file has {_length}.");
        }

        if (handle.Size > (ulong)(Array.MaxLength - TrailerLength))
        {
            throw new TableFault(StatusCode.ResourceExhausted, "block too large", $"A block of '{Path}' at byte {offset} has {handle.Size} bytes; at most {Array.MaxLength - TrailerLength} can be read.");
        }

        var size = (int)handle.Size;
        var bytes = GC.AllocateUninitializedArray<byte>(size + TrailerLength);
        Fill(bytes, offset);
        var stored = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(size + 1));
        var actual = Crc32C.Mask(Crc32C.Compute(bytes.AsSpan(0, size + 1)));
        if (stored != actual)
        {
            throw TableFault.DataLoss("block checksum mismatch", Path, offset, $"a block of {size} bytes, checksum 0x{actual:x8}, stored 0x{stored:x8}; copy the file again from where it is whole");
        }

        return bytes[size] switch
        {
            0 => (bytes[..size], offset),
            1 => (Decompress(bytes.AsSpan(0, size), offset), offset),
            var type => throw TableFault.DataLoss("bad block type", Path, offset + size, $"type {type}; 0 and 1 are known"),
        };
    }

    private byte[] Decompress(ReadOnlySpan<byte> data, long offset)
    {
        try
        {
            var length = Snappy.GetUncompressedLength(data);
            var empty = length == 0 && data.Length > 1;
            if (length >= 0 && !empty && length <= (long)MaxSnappyRatio * data.Length)
            {
                var plain = new byte[length];
                if (Snappy.Decompress(data, plain) == length)
                {
                    return plain;
                }
            }
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException or IndexOutOfRangeException or InvalidOperationException)
        {
            // Every way in which the package says no means the same here.
        }

        throw TableFault.DataLoss("corrupted compressed block contents", Path, offset, "the block says that it is Snappy's");
    }

    private BlockHandle Handle(Block.Cursor at)
    {
        var wire = new Wire(at.Value);
        return BlockHandle.TryRead(ref wire, out var handle)
            ? handle
            : throw TableFault.DataLoss("bad block handle", Path, _indexBytes.Offset, "an index entry");
    }

    private Block Cached(BlockHandle handle)
    {
        var last = Volatile.Read(ref _last);
        if (last is null || last.Handle != handle)
        {
            last = new CachedBlock(handle, ReadBlock(handle));
            Volatile.Write(ref _last, last);
        }

        return last.Block;
    }

    private void Fill(Span<byte> target, long offset)
    {
        var done = FileErrors.ReadFully(_file, target, offset);
        if (done < target.Length)
        {
            throw new TableFault(StatusCode.OutOfRange, "Read less bytes than requested", $"'{Path}' became shorter while it was read: {target.Length} bytes at byte {offset} were asked for, {done} were there.");
        }
    }

    private sealed record CachedBlock(BlockHandle Handle, Block Block);
}
