using System.Numerics;
using System.Runtime.Intrinsics;

namespace Reproductions.Runtime.Kernels.Elementwise.Functions;

/// <summary>x - y; integers wrap.</summary>
public readonly struct Subtract<T> : IBinaryFunction<T, T>
    where T : unmanaged, ISubtractionOperators<T, T, T>
{
    /// <inheritdoc/>
    public static bool IsVectorized => Vector<T>.IsSupported;

    /// <inheritdoc/>
    public static bool FlushesSubnormals => true;

    /// <inheritdoc/>
    public static T Invoke(T x, T y) => x - y;

    /// <inheritdoc/>
    public static Vector128<T> Invoke(Vector128<T> x, Vector128<T> y) => x - y;

    /// <inheritdoc/>
    public static Vector256<T> Invoke(Vector256<T> x, Vector256<T> y) => x - y;

    /// <inheritdoc/>
    public static Vector512<T> Invoke(Vector512<T> x, Vector512<T> y) => x - y;
}
