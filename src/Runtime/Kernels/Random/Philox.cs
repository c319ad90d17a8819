using System.Runtime.CompilerServices;

namespace Reproductions.Runtime.Kernels.Random;

/// <summary>Philox 4x32-10: a counter-based generator. A <em>block</em> is four 32-bit words, computed from key and counter alone.</summary>
/// <remarks>A mutable value: copy it to start a stream of its own. Words equal TensorFlow's PhiloxRandom.</remarks>
public struct Philox
{
    private const uint MultiplierA = 0xD2511F53;
    private const uint MultiplierB = 0xCD9E8D57;
    private const uint WeylA = 0x9E3779B9;
    private const uint WeylB = 0xBB67AE85;
    private const int Rounds = 10;

    private ulong _low;
    private ulong _high;
    private readonly uint _key0;
    private readonly uint _key1;

    /// <summary>The stream of a kernel with these two seeds, at its start.</summary>
    public Philox(long seed, long seed2)
        : this((ulong)seed, 0, (ulong)seed2)
    {
    }

    /// <summary>A stream with a given key and 128-bit counter.</summary>
    public Philox(ulong key, ulong counterLow, ulong counterHigh)
    {
        _key0 = (uint)key;
        _key1 = (uint)(key >> 32);
        _low = counterLow;
        _high = counterHigh;
    }

    /// <summary>The stream of a stateless kernel with these two seeds.</summary>
    public static Philox Stateless(long seed0, long seed1)
    {
        var scramble = new Philox(0x02461e293ec8f720, (ulong)seed0, (ulong)seed1);
        scramble.Next(out var w0, out var w1, out var w2, out var w3);
        return new Philox(w0 | ((ulong)w1 << 32), 0, w2 | ((ulong)w3 << 32));
    }

    /// <summary>Moves on by <paramref name="blocks"/> blocks; the counter carries over 128 bits.</summary>
    public void Skip(ulong blocks)
    {
        _low += blocks;
        if (_low < blocks)
        {
            _high++;
        }
    }

    /// <summary>This stream moved on by <paramref name="blocks"/> blocks.</summary>
    public readonly Philox At(ulong blocks)
    {
        var copy = this;
        copy.Skip(blocks);
        return copy;
    }

    /// <summary>The words of the current block; then moves on by one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Next(out uint w0, out uint w1, out uint w2, out uint w3)
    {
        uint c0 = (uint)_low, c1 = (uint)(_low >> 32), c2 = (uint)_high, c3 = (uint)(_high >> 32);
        uint k0 = _key0, k1 = _key1;
        for (var round = 0; round < Rounds; round++)
        {
            var a = (ulong)MultiplierA * c0;
            var b = (ulong)MultiplierB * c2;
            c0 = (uint)(b >> 32) ^ c1 ^ k0;
            c1 = (uint)b;
            c2 = (uint)(a >> 32) ^ c3 ^ k1;
            c3 = (uint)a;
            k0 += WeylA;
            k1 += WeylB;
        }

        (w0, w1, w2, w3) = (c0, c1, c2, c3);
        if (++_low == 0)
        {
            _high++;
        }
    }
}
