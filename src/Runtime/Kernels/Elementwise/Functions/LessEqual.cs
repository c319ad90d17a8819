using System.Numerics;

namespace Reproductions.Runtime.Kernels.Elementwise.Functions;

/// <summary>x &lt;= y; false with NaN.</summary>
public readonly struct LessEqual<T> : IBinaryFunction<T, bool>
    where T : unmanaged, IComparisonOperators<T, T, bool>
{
    /// <inheritdoc/>
    public static bool FlushesSubnormals => true;

    /// <inheritdoc/>
    public static bool Invoke(T x, T y) => x <= y;
}
