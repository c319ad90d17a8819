using System.Numerics;
using System.Runtime.Intrinsics;

namespace Reproductions.Runtime.Kernels.Elementwise.Functions;

/// <summary>√x, correctly rounded; NaN below zero.</summary>
public readonly struct SquareRoot<T> : IUnaryFunction<T, T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public static bool IsVectorized => Vector<T>.IsSupported;

    /// <inheritdoc/>
    public static bool FlushesSubnormals => true;

    /// <inheritdoc/>
    public static int Cost => 4;

    /// <inheritdoc/>
    public static T Invoke(T x) => T.Sqrt(x);

    /// <inheritdoc/>
    public static Vector128<T> Invoke(Vector128<T> x) => Vector128.Sqrt(x);

    /// <inheritdoc/>
    public static Vector256<T> Invoke(Vector256<T> x) => Vector256.Sqrt(x);

    /// <inheritdoc/>
    public static Vector512<T> Invoke(Vector512<T> x) => Vector512.Sqrt(x);
}
