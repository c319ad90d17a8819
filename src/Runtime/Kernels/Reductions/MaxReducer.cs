using System.Numerics;
using System.Runtime.Intrinsics;

namespace Reproductions.Runtime.Kernels.Reductions;

/// <summary>The largest, NaN if there is one; nothing gives -infinity, or the least integer.</summary>
public readonly struct MaxReducer<T> : IReducer<T>
    where T : unmanaged, INumber<T>, IMinMaxValue<T>
{
    /// <inheritdoc/>
    public static bool IsVectorized => Vector<T>.IsSupported;

    /// <inheritdoc/>
    public static T Identity => Limits.Lowest<T>();

    /// <inheritdoc/>
    public static T Combine(T x, T y) => T.Max(x, y);

    /// <inheritdoc/>
    public static Vector128<T> Combine(Vector128<T> x, Vector128<T> y) => Vector128.Max(x, y);

    /// <inheritdoc/>
    public static Vector256<T> Combine(Vector256<T> x, Vector256<T> y) => Vector256.Max(x, y);

    /// <inheritdoc/>
    public static Vector512<T> Combine(Vector512<T> x, Vector512<T> y) => Vector512.Max(x, y);
}
