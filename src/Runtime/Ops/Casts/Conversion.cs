using System.Numerics;
using System.Runtime.CompilerServices;

namespace Reproductions.Runtime.Ops.Casts;

/// <summary>One element's conversion as x86-64 C++ does it: floats beyond an integer's range give its least value, narrow integers keep the low bits.</summary>
internal static class Conversion
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TTo Convert<TFrom, TTo>(TFrom x)
        where TFrom : unmanaged
        where TTo : unmanaged
    {
        if (typeof(TFrom) == typeof(TTo))
        {
            return Unsafe.BitCast<TFrom, TTo>(x);
        }

        if (typeof(TFrom) == typeof(Half))
        {
            return FromReal<float, TTo>((float)Unsafe.BitCast<TFrom, Half>(x));
        }

        if (typeof(TFrom) == typeof(BFloat16))
        {
            return FromReal<float, TTo>(Unsafe.BitCast<TFrom, BFloat16>(x));
        }

        if (typeof(TFrom) == typeof(float))
        {
            return FromReal<float, TTo>(Unsafe.BitCast<TFrom, float>(x));
        }

        if (typeof(TFrom) == typeof(double))
        {
            return FromReal<double, TTo>(Unsafe.BitCast<TFrom, double>(x));
        }

        if (typeof(TFrom) == typeof(Complex64) || typeof(TFrom) == typeof(Complex))
        {
            return FromComplex<TTo>(typeof(TFrom) == typeof(Complex) ? (Complex)(object)x : (Complex64)(object)x);
        }

        if (typeof(TFrom) == typeof(bool))
        {
            return FromInteger<byte, TTo>(Unsafe.BitCast<TFrom, bool>(x) ? (byte)1 : (byte)0);
        }

        return typeof(TFrom) switch
        {
            var t when t == typeof(sbyte) => FromInteger<sbyte, TTo>(Unsafe.BitCast<TFrom, sbyte>(x)),
            var t when t == typeof(byte) => FromInteger<byte, TTo>(Unsafe.BitCast<TFrom, byte>(x)),
            var t when t == typeof(short) => FromInteger<short, TTo>(Unsafe.BitCast<TFrom, short>(x)),
            var t when t == typeof(ushort) => FromInteger<ushort, TTo>(Unsafe.BitCast<TFrom, ushort>(x)),
            var t when t == typeof(int) => FromInteger<int, TTo>(Unsafe.BitCast<TFrom, int>(x)),
            var t when t == typeof(uint) => FromInteger<uint, TTo>(Unsafe.BitCast<TFrom, uint>(x)),
            var t when t == typeof(long) => FromInteger<long, TTo>(Unsafe.BitCast<TFrom, long>(x)),
            _ => FromInteger<ulong, TTo>(Unsafe.BitCast<TFrom, ulong>(x)),
        };
    }

    private static TTo FromComplex<TTo>(Complex x)
        where TTo : unmanaged
    {
        if (typeof(TTo) == typeof(Complex))
        {
            return (TTo)(object)x;
        }

        return typeof(TTo) == typeof(Complex64) ? (TTo)(object)(Complex64)x : FromReal<double, TTo>(x.Real);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TTo FromReal<T, TTo>(T x)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TTo : unmanaged
    {
        if (typeof(TTo) == typeof(float))
        {
            return Unsafe.BitCast<float, TTo>(float.CreateTruncating(x));
        }

        if (typeof(TTo) == typeof(double))
        {
            return Unsafe.BitCast<double, TTo>(double.CreateTruncating(x));
        }

        if (typeof(TTo) == typeof(Half))
        {
            return Unsafe.BitCast<Half, TTo>((Half)float.CreateTruncating(x));
        }

        if (typeof(TTo) == typeof(BFloat16))
        {
            return Unsafe.BitCast<BFloat16, TTo>((BFloat16)float.CreateTruncating(x));
        }

        if (typeof(TTo) == typeof(bool))
        {
            return Unsafe.BitCast<bool, TTo>(x != T.Zero);
        }

        if (typeof(TTo) == typeof(Complex))
        {
            return (TTo)(object)new Complex(double.CreateTruncating(x), 0);
        }

        if (typeof(TTo) == typeof(Complex64))
        {
            return (TTo)(object)new Complex64(float.CreateTruncating(x), 0);
        }

        if (typeof(TTo) == typeof(long) || typeof(TTo) == typeof(uint))
        {
            return FromInteger<long, TTo>(ToInt64(double.CreateTruncating(x)));
        }

        if (typeof(TTo) == typeof(ulong))
        {
            var wide = double.CreateTruncating(x);
            const double half = 9223372036854775808.0;
            var value = wide >= half ? unchecked((ulong)ToInt64(wide - half)) ^ (1UL << 63) : unchecked((ulong)ToInt64(wide));
            return Unsafe.BitCast<ulong, TTo>(value);
        }

        return FromInteger<int, TTo>(ToInt32(double.CreateTruncating(x)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int ToInt32(double x) => x is > -2147483649.0 and < 2147483648.0 ? (int)x : int.MinValue;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long ToInt64(double x) => x is >= -9223372036854775808.0 and < 9223372036854775808.0 ? (long)x : long.MinValue;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TTo FromInteger<T, TTo>(T x)
        where T : unmanaged, IBinaryInteger<T>
        where TTo : unmanaged
    {
        if (typeof(TTo) == typeof(float))
        {
            return Unsafe.BitCast<float, TTo>(float.CreateTruncating(x));
        }

        if (typeof(TTo) == typeof(double))
        {
            return Unsafe.BitCast<double, TTo>(double.CreateTruncating(x));
        }

        if (typeof(TTo) == typeof(Half))
        {
            return Unsafe.BitCast<Half, TTo>((Half)float.CreateTruncating(x));
        }

        if (typeof(TTo) == typeof(BFloat16))
        {
            return Unsafe.BitCast<BFloat16, TTo>((BFloat16)float.CreateTruncating(x));
        }

        if (typeof(TTo) == typeof(bool))
        {
            return Unsafe.BitCast<bool, TTo>(x != T.Zero);
        }

        if (typeof(TTo) == typeof(Complex))
        {
            return (TTo)(object)new Complex(double.CreateTruncating(x), 0);
        }

        if (typeof(TTo) == typeof(Complex64))
        {
            return (TTo)(object)new Complex64(float.CreateTruncating(x), 0);
        }

        return Unsafe.SizeOf<TTo>() switch
        {
            1 => Unsafe.BitCast<byte, TTo>(byte.CreateTruncating(x)),
            2 => Unsafe.BitCast<ushort, TTo>(ushort.CreateTruncating(x)),
            4 => Unsafe.BitCast<uint, TTo>(uint.CreateTruncating(x)),
            _ => Unsafe.BitCast<ulong, TTo>(ulong.CreateTruncating(x)),
        };
    }
}
