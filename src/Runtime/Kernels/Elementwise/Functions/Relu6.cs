using System.Numerics;
using System.Runtime.Intrinsics;

namespace Reproductions.Runtime.Kernels.Elementwise.Functions;

/// <summary>min(max(x, 0), 6); NaN stays NaN.</summary>
public readonly struct Relu6<T> : IUnaryFunction<T, T>
    where T : unmanaged, INumber<T>
{
    /// <inheritdoc/>
    public static bool IsVectorized => Vector<T>.IsSupported;

    /// <inheritdoc/>
    public static bool FlushesSubnormals => true;

    /// <inheritdoc/>
    public static T Invoke(T x) => x < T.Zero ? T.Zero : x > T.CreateTruncating(6) ? T.CreateTruncating(6) : x;

    /// <inheritdoc/>
    public static Vector128<T> Invoke(Vector128<T> x) => Vector128.ConditionalSelect(Vector128.LessThan(x, Vector128<T>.Zero), Vector128<T>.Zero, Vector128.ConditionalSelect(Vector128.GreaterThan(x, Vector128.Create(T.CreateTruncating(6))), Vector128.Create(T.CreateTruncating(6)), x));

    /// <inheritdoc/>
    public static Vector256<T> Invoke(Vector256<T> x) => Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256<T>.Zero), Vector256<T>.Zero, Vector256.ConditionalSelect(Vector256.GreaterThan(x, Vector256.Create(T.CreateTruncating(6))), Vector256.Create(T.CreateTruncating(6)), x));

    /// <inheritdoc/>
    public static Vector512<T> Invoke(Vector512<T> x) => Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<T>.Zero), Vector512<T>.Zero, Vector512.ConditionalSelect(Vector512.GreaterThan(x, Vector512.Create(T.CreateTruncating(6))), Vector512.Create(T.CreateTruncating(6)), x));
}
