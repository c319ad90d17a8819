using System.Numerics;

namespace Reproductions.Runtime.Kernels.Elementwise.Functions;

/// <summary>e^x; a subnormal result is 0.</summary>
public readonly struct Exponential<T> : ISpanFunction<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public static void Invoke(ReadOnlySpan<T> x, Span<T> y)
    {
        Subnormals.Flush(x, y);
        RoundedExponential.Invoke<T>(y, y);
        Subnormals.Flush<T>(y, y);
    }
}
