using System.Buffers.Binary;
using System.Numerics;

namespace Reproductions.Runtime.Kernels.Hashing;

/// <summary>FarmHash's Fingerprint64 (google/farmhash, variant "na"): the same on every machine and in every version. Pure functions.</summary>
public static class FarmHash
{
    private const ulong K0 = 0xC3A5C85C97CB3127;
    private const ulong K1 = 0xB492B66FBE98F273;
    private const ulong K2 = 0x9AE16A3B2F90404F;
    private const ulong Seed = 81;
    private const int BlockSize = 64;

    /// <summary>The fingerprint of <paramref name="s"/>, of any length in bytes.</summary>
    public static ulong Fingerprint64(ReadOnlySpan<byte> s) => s.Length switch
    {
        0 => K2,
        < 4 => UpTo3(s),
        < 8 => UpTo7(s),
        <= 16 => UpTo16(s),
        <= 32 => UpTo32(s),
        <= BlockSize => UpTo64(s),
        _ => Longer(s),
    };

    private static ulong UpTo3(ReadOnlySpan<byte> s)
    {
        var y = s[0] + ((uint)s[s.Length >> 1] << 8);
        var z = (uint)s.Length + ((uint)s[^1] << 2);
        return ShiftMix((y * K2) ^ (z * K0)) * K2;
    }

    private static ulong UpTo7(ReadOnlySpan<byte> s)
    {
        ulong first = BinaryPrimitives.ReadUInt32LittleEndian(s);
        ulong last = BinaryPrimitives.ReadUInt32LittleEndian(s[^4..]);
        return Mix((ulong)s.Length + (first << 3), last, Multiplier(s));
    }

    private static ulong UpTo16(ReadOnlySpan<byte> s)
    {
        var multiplier = Multiplier(s);
        var a = Word(s, 0) + K2;
        var b = Word(s, s.Length - 8);
        var c = (Right(b, 37) * multiplier) + a;
        var d = (Right(a, 25) + b) * multiplier;
        return Mix(c, d, multiplier);
    }

    private static ulong UpTo32(ReadOnlySpan<byte> s)
    {
        var multiplier = Multiplier(s);
        var a = Word(s, 0) * K1;
        var b = Word(s, 8);
        var c = Word(s, s.Length - 8) * multiplier;
        var d = Word(s, s.Length - 16) * K2;
        return Mix(Right(a + b, 43) + Right(c, 30) + d, a + Right(b + K2, 18) + c, multiplier);
    }

    private static ulong UpTo64(ReadOnlySpan<byte> s)
    {
        var multiplier = Multiplier(s);
        var a = Word(s, 0) * K2;
        var b = Word(s, 8);
        var c = Word(s, s.Length - 8) * multiplier;
        var d = Word(s, s.Length - 16) * K2;
        var y = Right(a + b, 43) + Right(c, 30) + d;
        var z = Mix(y, a + Right(b + K2, 18) + c, multiplier);
        var e = Word(s, 16) * multiplier;
        var f = Word(s, 24);
        var g = (y + Word(s, s.Length - 32)) * multiplier;
        var h = (z + Word(s, s.Length - 24)) * multiplier;
        return Mix(Right(e + f, 43) + Right(g, 30) + h, e + Right(f + a, 18) + g, multiplier);
    }

    /// <summary>Seven words of state take in a block of 64 bytes at a time; the last block overlaps the one before.</summary>
    private static ulong Longer(ReadOnlySpan<byte> s)
    {
        var x = Seed;
        var y = unchecked((Seed * K1) + 113);
        var z = ShiftMix((y * K2) + 113) * K2;
        (ulong First, ulong Second) v = (0, 0);
        (ulong First, ulong Second) w = (0, 0);
        x = (x * K2) + Word(s, 0);
        var rest = (s.Length - 1) % BlockSize;
        for (var at = 0; at < s.Length - 1 - rest; at += BlockSize)
        {
            var block = s[at..];
            x = Right(x + y + v.First + Word(block, 8), 37) * K1;
            y = Right(y + v.Second + Word(block, 48), 42) * K1;
            x ^= w.Second;
            y += v.First + Word(block, 40);
            z = Right(z + w.First, 33) * K1;
            v = Weak(block, v.Second * K1, x + w.First);
            w = Weak(block[32..], z + w.Second, y + Word(block, 16));
            (z, x) = (x, z);
        }

        var multiplier = K1 + ((z & 0xFF) << 1);
        var last = s[^BlockSize..];
        w.First += (ulong)rest;
        v.First += w.First;
        w.First += v.First;
        x = Right(x + y + v.First + Word(last, 8), 37) * multiplier;
        y = Right(y + v.Second + Word(last, 48), 42) * multiplier;
        x ^= w.Second * 9;
        y += (v.First * 9) + Word(last, 40);
        z = Right(z + w.First, 33) * multiplier;
        v = Weak(last, v.Second * multiplier, x + w.First);
        w = Weak(last[32..], z + w.Second, y + Word(last, 16));
        (z, x) = (x, z);
        return Mix(
            Mix(v.First, w.First, multiplier) + (ShiftMix(y) * K0) + z,
            Mix(v.Second, w.Second, multiplier) + x,
            multiplier);
    }

    /// <summary>Two words of the first 32 bytes of <paramref name="s"/>, a and b.</summary>
    private static (ulong First, ulong Second) Weak(ReadOnlySpan<byte> s, ulong a, ulong b)
    {
        a += Word(s, 0);
        b = Right(b + a + Word(s, 24), 21);
        var c = a;
        a += Word(s, 8) + Word(s, 16);
        b += Right(a, 44);
        return (a + Word(s, 24), b + c);
    }

    private static ulong Mix(ulong u, ulong v, ulong multiplier)
    {
        var a = ShiftMix((u ^ v) * multiplier);
        return ShiftMix((v ^ a) * multiplier) * multiplier;
    }

    private static ulong Multiplier(ReadOnlySpan<byte> s) => K2 + ((ulong)s.Length * 2);

    private static ulong ShiftMix(ulong value) => value ^ (value >> 47);

    private static ulong Right(ulong value, int bits) => BitOperations.RotateRight(value, bits);

    private static ulong Word(ReadOnlySpan<byte> s, int at) => BinaryPrimitives.ReadUInt64LittleEndian(s[at..]);
}
