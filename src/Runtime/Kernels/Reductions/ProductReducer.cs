using System.Numerics;
using System.Runtime.Intrinsics;

namespace Reproductions.Runtime.Kernels.Reductions;

/// <summary>The product; nothing gives 1, integers wrap.</summary>
public readonly struct ProductReducer<T> : IReducer<T>
    where T : unmanaged, INumberBase<T>
{
    /// <inheritdoc/>
    public static bool IsVectorized => Vector<T>.IsSupported;

    /// <inheritdoc/>
    public static T Identity => T.One;

    /// <inheritdoc/>
    public static T Combine(T x, T y) => x * y;

    /// <inheritdoc/>
    public static Vector128<T> Combine(Vector128<T> x, Vector128<T> y) => x * y;

    /// <inheritdoc/>
    public static Vector256<T> Combine(Vector256<T> x, Vector256<T> y) => x * y;

    /// <inheritdoc/>
    public static Vector512<T> Combine(Vector512<T> x, Vector512<T> y) => x * y;
}
