using System.Numerics;
using System.Runtime.Intrinsics;

namespace Reproductions.Runtime.Kernels.Elementwise.Functions;

/// <summary>x the gradient, y the feature: x * (0 < y < 6 ? 1 : 0), a product.</summary>
public readonly struct Relu6Grad<T> : IBinaryFunction<T, T>
    where T : unmanaged, INumber<T>
{
    /// <inheritdoc/>
    public static bool IsVectorized => Vector<T>.IsSupported;

    /// <inheritdoc/>
    public static bool FlushesSubnormals => true;

    /// <inheritdoc/>
    public static T Invoke(T x, T y) => x * (y > T.Zero && y < T.CreateTruncating(6) ? T.One : T.Zero);

    /// <inheritdoc/>
    public static Vector128<T> Invoke(Vector128<T> x, Vector128<T> y) => x * (Vector128.GreaterThan(y, Vector128<T>.Zero) & Vector128.LessThan(y, Vector128.Create(T.CreateTruncating(6))) & Vector128<T>.One);

    /// <inheritdoc/>
    public static Vector256<T> Invoke(Vector256<T> x, Vector256<T> y) => x * (Vector256.GreaterThan(y, Vector256<T>.Zero) & Vector256.LessThan(y, Vector256.Create(T.CreateTruncating(6))) & Vector256<T>.One);

    /// <inheritdoc/>
    public static Vector512<T> Invoke(Vector512<T> x, Vector512<T> y) => x * (Vector512.GreaterThan(y, Vector512<T>.Zero) & Vector512.LessThan(y, Vector512.Create(T.CreateTruncating(6))) & Vector512<T>.One);
}
