using System.Numerics;
using System.Runtime.Intrinsics;

namespace Reproductions.Runtime.Kernels.Elementwise.Functions;

/// <summary>-x.</summary>
public readonly struct Negate<T> : IUnaryFunction<T, T>
    where T : unmanaged, IUnaryNegationOperators<T, T>
{
    /// <inheritdoc/>
    public static bool IsVectorized => Vector<T>.IsSupported;

    /// <inheritdoc/>
    public static T Invoke(T x) => -x;

    /// <inheritdoc/>
    public static Vector128<T> Invoke(Vector128<T> x) => -x;

    /// <inheritdoc/>
    public static Vector256<T> Invoke(Vector256<T> x) => -x;

    /// <inheritdoc/>
    public static Vector512<T> Invoke(Vector512<T> x) => -x;
}
