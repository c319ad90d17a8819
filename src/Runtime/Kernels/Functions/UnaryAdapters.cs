using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Reproductions.Runtime.Kernels.Elementwise;

namespace Reproductions.Runtime.Kernels.Functions;

/// <summary>A <see cref="INumberUnary"/> on one type.</summary>
internal readonly struct NumberUnary<T, TFunction> : IUnaryFunction<T, T>
    where T : unmanaged, INumberBase<T>
    where TFunction : struct, INumberUnary
{
    public static bool IsVectorized => TFunction.IsVectorized && Vector128<T>.IsSupported;

    public static bool FlushesSubnormals => TFunction.FlushesSubnormals && (typeof(T) == typeof(float) || typeof(T) == typeof(double));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Invoke(T x) => TFunction.Invoke(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Invoke(Vector128<T> x) => TFunction.Invoke(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Invoke(Vector256<T> x) => TFunction.Invoke(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Invoke(Vector512<T> x) => TFunction.Invoke(x);
}

/// <summary>A <see cref="INumberUnary"/> on bfloat16, through float32.</summary>
internal readonly struct NumberUnaryBrain<TFunction> : IUnaryFunction<BFloat16, BFloat16>
    where TFunction : struct, INumberUnary
{
    public static BFloat16 Invoke(BFloat16 x) => (BFloat16)TFunction.Invoke<float>(x);
}

/// <summary>A <see cref="INumberUnary"/> on complex64, through complex128.</summary>
internal readonly struct NumberUnaryComplex<TFunction> : IUnaryFunction<Complex64, Complex64>
    where TFunction : struct, INumberUnary
{
    public static Complex64 Invoke(Complex64 x) => (Complex64)TFunction.Invoke<Complex>(x);
}

/// <summary>A <see cref="IOrderedUnary"/> on one type.</summary>
internal readonly struct OrderedUnary<T, TFunction> : IUnaryFunction<T, T>
    where T : unmanaged, INumber<T>
    where TFunction : struct, IOrderedUnary
{
    public static bool IsVectorized => TFunction.IsVectorized && Vector128<T>.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Invoke(T x) => TFunction.Invoke(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Invoke(Vector128<T> x) => TFunction.Invoke(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Invoke(Vector256<T> x) => TFunction.Invoke(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Invoke(Vector512<T> x) => TFunction.Invoke(x);
}

/// <summary>A <see cref="IOrderedUnary"/> on bfloat16, through float32.</summary>
internal readonly struct OrderedUnaryBrain<TFunction> : IUnaryFunction<BFloat16, BFloat16>
    where TFunction : struct, IOrderedUnary
{
    public static BFloat16 Invoke(BFloat16 x) => (BFloat16)TFunction.Invoke<float>(x);
}

/// <summary>A <see cref="IRealUnary"/> on float32 or float64.</summary>
internal readonly struct RealUnary<T, TFunction> : IUnaryFunction<T, T>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TFunction : struct, IRealUnary
{
    public static bool FlushesSubnormals => true;

    public static int Cost => TFunction.Cost;

    public static T Invoke(T x) => TFunction.Invoke(x);
}

/// <summary>A <see cref="IRealUnary"/> on float16, through float32; step by step where it asks for that.</summary>
internal readonly struct RealUnaryHalf<TFunction> : IUnaryFunction<Half, Half>
    where TFunction : struct, IRealUnary
{
    public static Half Invoke(Half x) => TFunction.RoundsEachStep ? TFunction.Invoke(x) : (Half)TFunction.Invoke((float)x);
}

/// <summary>A <see cref="IRealUnary"/> on bfloat16, through float32.</summary>
internal readonly struct RealUnaryBrain<TFunction> : IUnaryFunction<BFloat16, BFloat16>
    where TFunction : struct, IRealUnary
{
    public static BFloat16 Invoke(BFloat16 x) => (BFloat16)TFunction.Invoke<float>(x);
}

/// <summary>A <see cref="IRealUnary"/> on complex64, through complex128 where it has no form of its own.</summary>
internal readonly struct RealUnaryComplex64<TFunction> : IUnaryFunction<Complex64, Complex64>
    where TFunction : struct, IRealUnary
{
    public static Complex64 Invoke(Complex64 x) => TFunction.HasComplex64 ? TFunction.InvokeComplex64(x) : (Complex64)TFunction.InvokeComplex(x);
}

/// <summary>A <see cref="IRealUnary"/> on complex128.</summary>
internal readonly struct RealUnaryComplex<TFunction> : IUnaryFunction<Complex, Complex>
    where TFunction : struct, IRealUnary
{
    public static Complex Invoke(Complex x) => TFunction.InvokeComplex(x);
}

/// <summary>The span form of a <see cref="IRealUnary"/> on float32 or float64.</summary>
internal readonly struct RealSpans<T, TFunction> : ISpanFunction<T>
    where T : unmanaged
    where TFunction : struct, IRealUnary
{
    public static void Invoke(ReadOnlySpan<T> x, Span<T> y)
    {
        if (typeof(T) == typeof(float))
        {
            TFunction.InvokeSpan(System.Runtime.InteropServices.MemoryMarshal.Cast<T, float>(x), System.Runtime.InteropServices.MemoryMarshal.Cast<T, float>(y));
        }
        else
        {
            TFunction.InvokeSpan(System.Runtime.InteropServices.MemoryMarshal.Cast<T, double>(x), System.Runtime.InteropServices.MemoryMarshal.Cast<T, double>(y));
        }
    }
}
