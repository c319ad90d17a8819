using System.Numerics;
using System.Numerics.Tensors;

namespace Reproductions.Runtime.Kernels.Elementwise.Functions;

/// <summary>ln x; NaN below zero.</summary>
public readonly struct Logarithm<T> : ISpanFunction<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public static void Invoke(ReadOnlySpan<T> x, Span<T> y)
    {
        Subnormals.Flush(x, y);
        TensorPrimitives.Log<T>(y, y);
        Subnormals.Flush<T>(y, y);
    }
}
