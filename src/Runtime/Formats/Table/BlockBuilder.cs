using System.Buffers;
using System.Buffers.Binary;

namespace Reproductions.Runtime.Formats.Table;

/// <summary>Collects the entries of one block in the layout of <see cref="Block"/>. Not thread-safe.</summary>
/// <param name="restartInterval">Entries between restart points, 1 or more.</param>
internal sealed class BlockBuilder(int restartInterval)
{
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly List<uint> _restarts = [0];
    private byte[] _lastKey = [];
    private int _sinceRestart;

    /// <summary>True before the first entry.</summary>
    public bool IsEmpty => _bytes.WrittenCount == 0;

    /// <summary>Bytes of the block if it ended here.</summary>
    public int SizeEstimate => _bytes.WrittenCount + ((_restarts.Count + 1) * sizeof(uint));

    /// <summary>Appends an entry; keys come in bytewise order.</summary>
    public void Add(byte[] key, ReadOnlySpan<byte> value)
    {
        var shared = 0;
        if (_sinceRestart < restartInterval)
        {
            shared = key.AsSpan().CommonPrefixLength(_lastKey);
        }
        else
        {
            _restarts.Add((uint)_bytes.WrittenCount);
            _sinceRestart = 0;
        }

        WireWriter.Varint(_bytes, (ulong)shared);
        WireWriter.Varint(_bytes, (ulong)(key.Length - shared));
        WireWriter.Varint(_bytes, (ulong)value.Length);
        _bytes.Write(key.AsSpan(shared));
        _bytes.Write(value);
        _lastKey = key;
        _sinceRestart++;
    }

    /// <summary>The finished block; the builder starts anew.</summary>
    public byte[] Finish()
    {
        foreach (var restart in _restarts)
        {
            WireWriter.Fixed32(_bytes, restart);
        }

        WireWriter.Fixed32(_bytes, (uint)_restarts.Count);
        var block = _bytes.WrittenSpan.ToArray();
        _bytes.Clear();
        _restarts.Clear();
        _restarts.Add(0);
        _lastKey = [];
        _sinceRestart = 0;
        return block;
    }
}
