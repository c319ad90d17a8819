using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Reproductions.Runtime.Kernels.Elementwise;

/// <summary>Sets subnormal numbers to zero of their sign, as TensorFlow's compute threads do; all else, NaN included, stays.</summary>
internal static class Subnormals
{
    /// <summary>The smallest normal float32, 2^-126.</summary>
    public const float MinNormalFloat = 1.17549435e-38f;

    /// <summary>The smallest normal float64, 2^-1022.</summary>
    public const double MinNormalDouble = 2.2250738585072014E-308;

    /// <summary>One element of any type; only float and double change.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Flush<T>(T x)
    {
        if (typeof(T) == typeof(float))
        {
            var value = Unsafe.BitCast<T, float>(x);
            return Unsafe.BitCast<float, T>(MathF.Abs(value) < MinNormalFloat ? MathF.CopySign(0, value) : value);
        }

        if (typeof(T) == typeof(double))
        {
            var value = Unsafe.BitCast<T, double>(x);
            return Unsafe.BitCast<double, T>(Math.Abs(value) < MinNormalDouble ? Math.CopySign(0, value) : value);
        }

        return x;
    }

    /// <summary>A vector of any type; only float and double change.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Flush<T>(Vector128<T> x)
    {
        if (typeof(T) == typeof(float))
        {
            var value = x.AsSingle();
            var small = Vector128.LessThan(Vector128.Abs(value), Vector128.Create(MinNormalFloat));
            return Vector128.AndNot(value, small & Vector128.Create(0x7FFFFFFF).AsSingle()).As<float, T>();
        }

        if (typeof(T) == typeof(double))
        {
            var value = x.AsDouble();
            var small = Vector128.LessThan(Vector128.Abs(value), Vector128.Create(MinNormalDouble));
            return Vector128.AndNot(value, small & Vector128.Create(0x7FFFFFFFFFFFFFFF).AsDouble()).As<double, T>();
        }

        return x;
    }

    /// <summary>A vector of any type; only float and double change.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Flush<T>(Vector256<T> x)
    {
        if (typeof(T) == typeof(float))
        {
            var value = x.AsSingle();
            var small = Vector256.LessThan(Vector256.Abs(value), Vector256.Create(MinNormalFloat));
            return Vector256.AndNot(value, small & Vector256.Create(0x7FFFFFFF).AsSingle()).As<float, T>();
        }

        if (typeof(T) == typeof(double))
        {
            var value = x.AsDouble();
            var small = Vector256.LessThan(Vector256.Abs(value), Vector256.Create(MinNormalDouble));
            return Vector256.AndNot(value, small & Vector256.Create(0x7FFFFFFFFFFFFFFF).AsDouble()).As<double, T>();
        }

        return x;
    }

    /// <summary>A vector of any type; only float and double change.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Flush<T>(Vector512<T> x)
    {
        if (typeof(T) == typeof(float))
        {
            var value = x.AsSingle();
            var small = Vector512.LessThan(Vector512.Abs(value), Vector512.Create(MinNormalFloat));
            return Vector512.AndNot(value, small & Vector512.Create(0x7FFFFFFF).AsSingle()).As<float, T>();
        }

        if (typeof(T) == typeof(double))
        {
            var value = x.AsDouble();
            var small = Vector512.LessThan(Vector512.Abs(value), Vector512.Create(MinNormalDouble));
            return Vector512.AndNot(value, small & Vector512.Create(0x7FFFFFFFFFFFFFFF).AsDouble()).As<double, T>();
        }

        return x;
    }

    /// <summary>y = x with subnormal numbers as zeros; y may be x.</summary>
    public static unsafe void Flush<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged
    {
        fixed (T* source = x)
        fixed (T* target = y)
        {
            UnaryLoop<T, T, Copy<T>>.Run(source, target, x.Length);
        }
    }

    private readonly struct Copy<T> : IUnaryFunction<T, T>
        where T : unmanaged
    {
        public static bool IsVectorized => typeof(T) == typeof(float) || typeof(T) == typeof(double);

        public static bool FlushesSubnormals => true;

        public static T Invoke(T x) => x;

        public static Vector128<T> Invoke(Vector128<T> x) => x;

        public static Vector256<T> Invoke(Vector256<T> x) => x;

        public static Vector512<T> Invoke(Vector512<T> x) => x;
    }
}
