using System.Numerics;

namespace Reproductions.Runtime.Kernels.Elementwise.Functions;

/// <summary>x == y; NaN equals nothing.</summary>
public readonly struct Equal<T> : IBinaryFunction<T, bool>
    where T : unmanaged, IEqualityOperators<T, T, bool>
{
    /// <inheritdoc/>
    public static bool FlushesSubnormals => true;

    /// <inheritdoc/>
    public static bool Invoke(T x, T y) => x == y;
}
