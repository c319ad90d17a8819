using System.Numerics;
using System.Runtime.Intrinsics;

namespace Reproductions.Runtime.Kernels.Elementwise.Functions;

/// <summary>x when it is greater than y, else y: a NaN in x is passed over.</summary>
public readonly struct Larger<T> : IBinaryFunction<T, T>
    where T : unmanaged, IComparisonOperators<T, T, bool>
{
    /// <inheritdoc/>
    public static bool IsVectorized => Vector<T>.IsSupported;

    /// <inheritdoc/>
    public static T Invoke(T x, T y) => x > y ? x : y;

    /// <inheritdoc/>
    public static Vector128<T> Invoke(Vector128<T> x, Vector128<T> y) => Vector128.ConditionalSelect(Vector128.GreaterThan(x, y), x, y);

    /// <inheritdoc/>
    public static Vector256<T> Invoke(Vector256<T> x, Vector256<T> y) => Vector256.ConditionalSelect(Vector256.GreaterThan(x, y), x, y);

    /// <inheritdoc/>
    public static Vector512<T> Invoke(Vector512<T> x, Vector512<T> y) => Vector512.ConditionalSelect(Vector512.GreaterThan(x, y), x, y);
}
