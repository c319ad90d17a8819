using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Reproductions.Runtime.Kernels.Elementwise;

namespace Reproductions.Runtime.Kernels.Functions;

/// <summary>A <see cref="INumberBinary"/> on one type.</summary>
internal readonly struct NumberBinary<T, TFunction> : IBinaryFunction<T, T>
    where T : unmanaged, INumberBase<T>
    where TFunction : struct, INumberBinary
{
    public static bool IsVectorized => TFunction.IsVectorized && Vector128<T>.IsSupported;

    public static bool FlushesSubnormals => typeof(T) == typeof(float) || typeof(T) == typeof(double);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Invoke(T x, T y) => TFunction.Invoke(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Invoke(Vector128<T> x, Vector128<T> y) => TFunction.Invoke(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Invoke(Vector256<T> x, Vector256<T> y) => TFunction.Invoke(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Invoke(Vector512<T> x, Vector512<T> y) => TFunction.Invoke(x, y);
}

/// <summary>A <see cref="INumberBinary"/> on bfloat16, through float32.</summary>
internal readonly struct NumberBinaryBrain<TFunction> : IBinaryFunction<BFloat16, BFloat16>
    where TFunction : struct, INumberBinary
{
    public static BFloat16 Invoke(BFloat16 x, BFloat16 y) => (BFloat16)TFunction.Invoke<float>(x, y);
}

/// <summary>A <see cref="INumberBinary"/> on complex64, through complex128.</summary>
internal readonly struct NumberBinaryComplex<TFunction> : IBinaryFunction<Complex64, Complex64>
    where TFunction : struct, INumberBinary
{
    public static Complex64 Invoke(Complex64 x, Complex64 y) => (Complex64)TFunction.Invoke<Complex>(x, y);
}

/// <summary>A <see cref="IOrderedBinary"/> on one type.</summary>
internal readonly struct OrderedBinary<T, TFunction> : IBinaryFunction<T, T>
    where T : unmanaged, INumber<T>
    where TFunction : struct, IOrderedBinary
{
    public static bool IsVectorized => TFunction.IsVectorized && Vector128<T>.IsSupported;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Invoke(T x, T y) => TFunction.Invoke(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Invoke(Vector128<T> x, Vector128<T> y) => TFunction.Invoke(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> Invoke(Vector256<T> x, Vector256<T> y) => TFunction.Invoke(x, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Invoke(Vector512<T> x, Vector512<T> y) => TFunction.Invoke(x, y);
}

/// <summary>A <see cref="IOrderedBinary"/> on bfloat16, through float32.</summary>
internal readonly struct OrderedBinaryBrain<TFunction> : IBinaryFunction<BFloat16, BFloat16>
    where TFunction : struct, IOrderedBinary
{
    public static BFloat16 Invoke(BFloat16 x, BFloat16 y) => (BFloat16)TFunction.Invoke<float>(x, y);
}

/// <summary>A <see cref="IRealBinary"/> on float32 or float64.</summary>
internal readonly struct RealBinary<T, TFunction> : IBinaryFunction<T, T>
    where T : unmanaged, IFloatingPointIeee754<T>
    where TFunction : struct, IRealBinary
{
    public static bool FlushesSubnormals => true;

    public static int Cost => 8;

    public static T Invoke(T x, T y) => TFunction.Invoke(x, y);
}

/// <summary>A <see cref="IRealBinary"/> on float16, through float32; step by step where it asks for that.</summary>
internal readonly struct RealBinaryHalf<TFunction> : IBinaryFunction<Half, Half>
    where TFunction : struct, IRealBinary
{
    public static Half Invoke(Half x, Half y) => TFunction.RoundsEachStep ? TFunction.Invoke(x, y) : (Half)TFunction.Invoke((float)x, (float)y);
}

/// <summary>A <see cref="IRealBinary"/> on bfloat16, through float32.</summary>
internal readonly struct RealBinaryBrain<TFunction> : IBinaryFunction<BFloat16, BFloat16>
    where TFunction : struct, IRealBinary
{
    public static BFloat16 Invoke(BFloat16 x, BFloat16 y) => (BFloat16)TFunction.Invoke<float>(x, y);
}

/// <summary>A <see cref="IRealBinary"/> on complex64, through complex128.</summary>
internal readonly struct RealBinaryComplex64<TFunction> : IBinaryFunction<Complex64, Complex64>
    where TFunction : struct, IRealBinary
{
    public static Complex64 Invoke(Complex64 x, Complex64 y) => (Complex64)TFunction.InvokeComplex(x, y);
}

/// <summary>A <see cref="IRealBinary"/> on complex128.</summary>
internal readonly struct RealBinaryComplex<TFunction> : IBinaryFunction<Complex, Complex>
    where TFunction : struct, IRealBinary
{
    public static Complex Invoke(Complex x, Complex y) => TFunction.InvokeComplex(x, y);
}

/// <summary>A <see cref="IPredicate"/> on one type.</summary>
internal readonly struct Predicate<T, TFunction> : IBinaryFunction<T, bool>
    where T : unmanaged, INumber<T>
    where TFunction : struct, IPredicate
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Invoke(T x, T y) => TFunction.Invoke(Subnormals.Flush(x), Subnormals.Flush(y));
}

/// <summary>A <see cref="IPredicate"/> on bfloat16, through float32.</summary>
internal readonly struct PredicateBrain<TFunction> : IBinaryFunction<BFloat16, bool>
    where TFunction : struct, IPredicate
{
    public static bool Invoke(BFloat16 x, BFloat16 y) => TFunction.Invoke<float>(x, y);
}

/// <summary>A <see cref="IIntegerBinary"/> on one type.</summary>
internal readonly struct IntegerBinary<T, TFunction> : IBinaryFunction<T, T>
    where T : unmanaged, IBinaryInteger<T>
    where TFunction : struct, IIntegerBinary
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Invoke(T x, T y) => TFunction.Invoke(x, y);
}
