using System.Buffers.Binary;
using System.Numerics;

namespace Reproductions.Runtime.Kernels.Hashing;

/// <summary>SipHash-2-4, a keyed hash (Aumasson and Bernstein, "SipHash: a fast short-input PRF", 2012). Pure functions.</summary>
public static class SipHash
{
    /// <summary>The hash of <paramref name="data"/>.</summary>
    /// <param name="key0">The key's first eight bytes, read little-endian.</param>
    /// <param name="key1">The key's last eight bytes, read little-endian.</param>
    /// <param name="data">Of any length in bytes.</param>
    public static ulong Hash24(ulong key0, ulong key1, ReadOnlySpan<byte> data)
    {
        var state = new State(key0, key1);
        var rest = data;
        for (; rest.Length >= sizeof(ulong); rest = rest[sizeof(ulong)..])
        {
            state.Take(BinaryPrimitives.ReadUInt64LittleEndian(rest));
        }

        Span<byte> last = stackalloc byte[sizeof(ulong)];
        last.Clear();
        rest.CopyTo(last);
        last[^1] = (byte)data.Length;
        state.Take(BinaryPrimitives.ReadUInt64LittleEndian(last));
        return state.Finish();
    }

    private struct State(ulong key0, ulong key1)
    {
        // The ASCII of "somepseudorandomlygeneratedbytes".
        private ulong _v0 = key0 ^ 0x736F6D6570736575;
        private ulong _v1 = key1 ^ 0x646F72616E646F6D;
        private ulong _v2 = key0 ^ 0x6C7967656E657261;
        private ulong _v3 = key1 ^ 0x7465646279746573;

        public void Take(ulong word)
        {
            _v3 ^= word;
            Round();
            Round();
            _v0 ^= word;
        }

        public ulong Finish()
        {
            _v2 ^= 0xFF;
            Round();
            Round();
            Round();
            Round();
            return _v0 ^ _v1 ^ _v2 ^ _v3;
        }

        private void Round()
        {
            _v0 += _v1;
            _v2 += _v3;
            _v1 = BitOperations.RotateLeft(_v1, 13) ^ _v0;
            _v3 = BitOperations.RotateLeft(_v3, 16) ^ _v2;
            _v0 = BitOperations.RotateLeft(_v0, 32);
            _v2 += _v1;
            _v0 += _v3;
            _v1 = BitOperations.RotateLeft(_v1, 17) ^ _v2;
            _v3 = BitOperations.RotateLeft(_v3, 21) ^ _v0;
            _v2 = BitOperations.RotateLeft(_v2, 32);
        }
    }
}
