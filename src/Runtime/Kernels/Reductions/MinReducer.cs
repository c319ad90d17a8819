using System.Numerics;
using System.Runtime.Intrinsics;

namespace Reproductions.Runtime.Kernels.Reductions;

/// <summary>The smallest, NaN if there is one; nothing gives infinity, or the greatest integer.</summary>
public readonly struct MinReducer<T> : IReducer<T>
    where T : unmanaged, INumber<T>, IMinMaxValue<T>
{
    /// <inheritdoc/>
    public static bool IsVectorized => Vector<T>.IsSupported;

    /// <inheritdoc/>
    public static T Identity => Limits.Highest<T>();

    /// <inheritdoc/>
    public static T Combine(T x, T y) => T.Min(x, y);

    /// <inheritdoc/>
    public static Vector128<T> Combine(Vector128<T> x, Vector128<T> y) => Vector128.Min(x, y);

    /// <inheritdoc/>
    public static Vector256<T> Combine(Vector256<T> x, Vector256<T> y) => Vector256.Min(x, y);

    /// <inheritdoc/>
    public static Vector512<T> Combine(Vector512<T> x, Vector512<T> y) => Vector512.Min(x, y);
}
