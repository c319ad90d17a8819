using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Reproductions.Runtime.Formats.Table;

/// <summary>
/// One decoded block of a table. Immutable; its cursors are not, and belong to one thread each.
/// </summary>
/// <remarks>
/// <code>
/// entry*     varint32 shared, varint32 unshared, varint32 value length, key suffix, value
/// restarts   uint32 LE each: offsets of the entries that share nothing with the one before
/// count      uint32 LE
/// </code>
/// </remarks>
internal sealed class Block
{
    private readonly byte[] _data;
    private readonly int _limit;
    private readonly int _restarts;

    /// <summary>Wraps the bytes of a block.</summary>
    /// <param name="data">The decoded block, without its trailer. Not copied.</param>
    /// <param name="file">The file, for messages.</param>
    /// <param name="offset">Byte offset of the block in the file.</param>
    /// <exception cref="TableFault">The number of restarts does not fit the block.</exception>
    public Block(byte[] data, string file, long offset)
    {
        _data = data;
        File = file;
        Offset = offset;
        if (data.Length < sizeof(uint))
        {
            throw TableFault.DataLoss("bad block contents", file, offset, $"a block of {data.Length} bytes");
        }

        var count = BinaryPrimitives.ReadUInt32LittleEndian(data.AsSpan(data.Length - sizeof(uint)));
        var allowed = (uint)((data.Length - sizeof(uint)) / sizeof(uint));
        if (count > allowed)
        {
            throw TableFault.DataLoss("bad block contents", file, offset, $"{count} restart points in {data.Length} bytes");
        }

        _restarts = (int)count;
        _limit = data.Length - ((_restarts + 1) * sizeof(uint));
    }

    /// <summary>The file, for messages.</summary>
    public string File { get; }

    /// <summary>Byte offset of the block in the file.</summary>
    public long Offset { get; }

    /// <summary>Number of restart points.</summary>
    public int RestartCount => _restarts;

    /// <summary>Bytes of the decoded block.</summary>
    public int Length => _data.Length;

    /// <summary>A cursor before the first entry.</summary>
    public Cursor Start() => new(this, First(0));

    /// <summary>A cursor before the first entry at or after <paramref name="target"/>; false when there is none.</summary>
    /// <exception cref="TableFault">An entry does not decode.</exception>
    public bool TrySeek(ReadOnlySpan<byte> target, out Cursor cursor)
    {
        var low = 0;
        var high = _restarts - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            var probe = new Cursor(this, Restart(middle));
            if (!probe.MoveNext() || probe.SharedLast)
            {
                throw Broken(Restart(middle));
            }

            if (probe.Key.SequenceCompareTo(target) < 0)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        cursor = new Cursor(this, First(low));
        while (cursor.MoveNext())
        {
            if (cursor.Key.SequenceCompareTo(target) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private uint First(int restart) => _restarts == 0 ? (uint)_limit : Restart(restart);

    private uint Restart(int index) => BinaryPrimitives.ReadUInt32LittleEndian(_data.AsSpan(_limit + (index * sizeof(uint))));

    private TableFault Broken(uint position) => TableFault.DataLoss("bad entry in block", File, Offset, $"entry at byte {position} of the block");

    /// <summary>Walks over entries; keys and values are views that the next step may overwrite (keys) or that live with the block (values).</summary>
    internal struct Cursor(Block block, uint position)
    {
        private readonly Block _block = block;
        private uint _position = position;
        private byte[] _key = [];
        private int _keyLength;
        private int _valueAt;
        private int _valueLength;

        /// <summary>The key of the entry; overwritten by the next step.</summary>
        public readonly ReadOnlySpan<byte> Key => _key.AsSpan(0, _keyLength);

        /// <summary>The value of the entry.</summary>
        public readonly ReadOnlySpan<byte> Value => _block._data.AsSpan(_valueAt, _valueLength);

        /// <summary>True when the entry shares a prefix with the one before.</summary>
        public bool SharedLast { get; private set; }

        /// <summary>Steps to the next entry; false at the end.</summary>
        /// <exception cref="TableFault">The entry does not decode.</exception>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public bool MoveNext()
        {
            if (_position >= (uint)_block._limit)
            {
                return false;
            }

            var at = (int)_position;
            var wire = new Wire(_block._data.AsSpan(at, _block._limit - at));
            if (!wire.TryVarint32(out var shared) || !wire.TryVarint32(out var unshared) || !wire.TryVarint32(out var length)
                || shared > (uint)_keyLength
                || (ulong)unshared + length > (ulong)(_block._limit - at - wire.Position))
            {
                throw _block.Broken(_position);
            }

            var suffix = at + wire.Position;
            var total = (int)(shared + unshared);
            if (total > _key.Length)
            {
                Array.Resize(ref _key, Math.Max(total, 2 * _key.Length));
            }

            _block._data.AsSpan(suffix, (int)unshared).CopyTo(_key.AsSpan((int)shared));
            _keyLength = total;
            _valueAt = suffix + (int)unshared;
            _valueLength = (int)length;
            _position = (uint)(_valueAt + _valueLength);
            SharedLast = shared != 0;
            return true;
        }
    }
}
