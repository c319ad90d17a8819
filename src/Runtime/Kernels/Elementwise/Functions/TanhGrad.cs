using System.Numerics;
using System.Runtime.Intrinsics;

namespace Reproductions.Runtime.Kernels.Elementwise.Functions;

/// <summary>x the tanh, y the gradient: y * (1 - x*x).</summary>
public readonly struct TanhGrad<T> : IBinaryFunction<T, T>
    where T : unmanaged, INumberBase<T>
{
    /// <inheritdoc/>
    public static bool IsVectorized => Vector<T>.IsSupported;

    /// <inheritdoc/>
    public static bool FlushesSubnormals => true;

    /// <inheritdoc/>
    public static T Invoke(T x, T y) => y * (T.One - (x * x));

    /// <inheritdoc/>
    public static Vector128<T> Invoke(Vector128<T> x, Vector128<T> y) => y * (Vector128<T>.One - (x * x));

    /// <inheritdoc/>
    public static Vector256<T> Invoke(Vector256<T> x, Vector256<T> y) => y * (Vector256<T>.One - (x * x));

    /// <inheritdoc/>
    public static Vector512<T> Invoke(Vector512<T> x, Vector512<T> y) => y * (Vector512<T>.One - (x * x));
}
