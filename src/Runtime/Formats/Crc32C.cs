using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Reproductions.Runtime.Formats;

/// <summary>CRC-32C (Castagnoli) as TensorFlow's tables, bundles and records use it, plain and masked. Thread-safe: it holds no state.</summary>
/// <remarks>The processor's instruction is used where there is one; three streams hide its latency.</remarks>
public static class Crc32C
{
    private const uint MaskDelta = 0xA282EAD8;

    // The polynomial, bits reversed: bit 31 is x^0.
    private const uint Polynomial = 0x82F63B78;

    // Bytes of one of the three interleaved streams.
    private const int Lane = 8192;

    private static readonly uint OneLane = PowerOfX(8L * Lane);

    /// <summary>The checksum of <paramref name="data"/>; 0 for no bytes.</summary>
    public static uint Compute(ReadOnlySpan<byte> data) => Append(0, data);

    /// <summary>The checksum of some bytes, known as <paramref name="crc"/>, followed by <paramref name="data"/>.</summary>
    public static uint Append(uint crc, ReadOnlySpan<byte> data)
    {
        var state = ~crc;
        ref var at = ref MemoryMarshal.GetReference(data);
        var left = data.Length;
        while (left >= 3 * Lane)
        {
            uint second = 0;
            uint third = 0;
            for (var i = 0; i < Lane; i += 8)
            {
                state = BitOperations.Crc32C(state, Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref at, i)));
                second = BitOperations.Crc32C(second, Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref at, i + Lane)));
                third = BitOperations.Crc32C(third, Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref at, i + (2 * Lane))));
            }

            state = Multiply(OneLane, state) ^ second;
            state = Multiply(OneLane, state) ^ third;
            at = ref Unsafe.Add(ref at, 3 * Lane);
            left -= 3 * Lane;
        }

        for (; left >= 8; left -= 8)
        {
            state = BitOperations.Crc32C(state, Unsafe.ReadUnaligned<ulong>(ref at));
            at = ref Unsafe.Add(ref at, 8);
        }

        for (; left > 0; left--)
        {
            state = BitOperations.Crc32C(state, at);
            at = ref Unsafe.Add(ref at, 1);
        }

        return ~state;
    }

    /// <summary>The checksum of two byte runs, one after the other, from the checksums of each.</summary>
    /// <param name="first">Checksum of the first run.</param>
    /// <param name="second">Checksum of the second run.</param>
    /// <param name="secondLength">Bytes of the second run, 0 or more.</param>
    public static uint Combine(uint first, uint second, long secondLength) =>
        Multiply(PowerOfX(checked(8 * secondLength)), first) ^ second;

    /// <summary>The form that files store: a checksum over bytes that hold checksums would be weak.</summary>
    public static uint Mask(uint crc) => BitOperations.RotateRight(crc, 15) + MaskDelta;

    /// <summary>The checksum behind a masked one.</summary>
    public static uint Unmask(uint masked) => BitOperations.RotateLeft(masked - MaskDelta, 15);

    // a times b modulo the polynomial, both with bit 31 as x^0.
    private static uint Multiply(uint a, uint b)
    {
        uint product = 0;
        for (var i = 0; i < 32; i++)
        {
            product ^= b & (uint)((int)a >> 31);
            a <<= 1;
            b = (b >> 1) ^ (Polynomial & (uint)-(int)(b & 1));
        }

        return product;
    }

    // x to the power of the number of bits, modulo the polynomial.
    private static uint PowerOfX(long bits)
    {
        var result = 0x80000000;
        var square = 0x40000000u;
        for (; bits > 0; bits >>= 1)
        {
            if ((bits & 1) != 0)
            {
                result = Multiply(square, result);
            }

            square = Multiply(square, square);
        }

        return result;
    }
}
