using System.Buffers;
using System.Buffers.Binary;

namespace Reproductions.Runtime.Formats.Table;

/// <summary>Writes a table as TensorFlow does, byte for byte: plain blocks of 256 KiB, a restart point every 16 entries. Not thread-safe.</summary>
/// <remarks>The layout is that of <see cref="TableReader"/>.</remarks>
/// <param name="target">Where the bytes go, from its current place on. Not closed.</param>
internal sealed class TableWriter(Stream target)
{
    private const int BlockSize = 262144;
    private const int RestartInterval = 16;

    private readonly BlockBuilder _block = new(RestartInterval);
    private readonly BlockBuilder _index = new(1);
    private byte[]? _lastKey;
    private BlockHandle _pending;
    private bool _hasPending;
    private long _offset;

    /// <summary>Appends an entry.</summary>
    /// <exception cref="InvalidArgumentError">The key is not after the one before, in bytewise order.</exception>
    public void Add(byte[] key, ReadOnlySpan<byte> value)
    {
        if (_lastKey is not null && _lastKey.AsSpan().SequenceCompareTo(key) >= 0)
        {
            throw new InvalidArgumentError($"Adding duplicate key: {KeyText.Decode(key)}. Keys of a table rise bytewise; the one before was '{KeyText.Decode(_lastKey)}'.");
        }

        if (!_block.IsEmpty && key.Length + value.Length >= 2 * BlockSize)
        {
            FlushBlock();
        }

        if (_hasPending)
        {
            AddIndex(Separator(_lastKey!, key));
        }

        _block.Add(key, value);
        _lastKey = key;
        if (_block.SizeEstimate >= BlockSize)
        {
            FlushBlock();
        }
    }

    /// <summary>Writes what is left, the index and the footer.</summary>
    public void Finish()
    {
        FlushBlock();
        if (_hasPending)
        {
            AddIndex(Successor(_lastKey!));
        }

        var metaindex = WriteBlock(new BlockBuilder(RestartInterval).Finish());
        var index = WriteBlock(_index.Finish());
        var footer = new ArrayBufferWriter<byte>(TableReader.FooterLength);
        foreach (var handle in (ReadOnlySpan<BlockHandle>)[metaindex, index])
        {
            WireWriter.Varint(footer, handle.Offset);
            WireWriter.Varint(footer, handle.Size);
        }

        var bytes = new byte[TableReader.FooterLength];
        footer.WrittenSpan.CopyTo(bytes);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(BlockHandle.MaxPairBytes), TableReader.Magic);
        target.Write(bytes);
    }

    // The shortest key at or after the last one of a block and before the first one of the next.
    private static byte[] Separator(byte[] last, byte[] next)
    {
        var same = last.AsSpan().CommonPrefixLength(next);
        if (same >= last.Length || same >= next.Length || last[same] == 0xFF || last[same] + 1 >= next[same])
        {
            return last;
        }

        var key = last[..(same + 1)];
        key[same]++;
        return key;
    }

    // The shortest key at or after the last one of the table.
    private static byte[] Successor(byte[] last)
    {
        var at = last.AsSpan().IndexOfAnyExcept((byte)0xFF);
        if (at < 0)
        {
            return last;
        }

        var key = last[..(at + 1)];
        key[at]++;
        return key;
    }

    private void AddIndex(byte[] key)
    {
        var value = new ArrayBufferWriter<byte>(20);
        WireWriter.Varint(value, _pending.Offset);
        WireWriter.Varint(value, _pending.Size);
        _index.Add(key, value.WrittenSpan);
        _hasPending = false;
    }

    private void FlushBlock()
    {
        if (!_block.IsEmpty)
        {
            _pending = WriteBlock(_block.Finish());
            _hasPending = true;
        }
    }

    private BlockHandle WriteBlock(byte[] block)
    {
        var handle = new BlockHandle((ulong)_offset, (ulong)block.Length);
        Span<byte> trailer = stackalloc byte[TableReader.TrailerLength];
        trailer[0] = 0;
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[1..], Crc32C.Mask(Crc32C.Append(Crc32C.Compute(block), trailer[..1])));
        target.Write(block);
        target.Write(trailer);
        _offset += block.Length + TableReader.TrailerLength;
        return handle;
    }
}
