using System.Numerics;
using System.Numerics.Tensors;

namespace Reproductions.Runtime.Kernels.Elementwise.Functions;

/// <summary>cos x.</summary>
public readonly struct Cosine<T> : ISpanFunction<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public static void Invoke(ReadOnlySpan<T> x, Span<T> y)
    {
        Subnormals.Flush(x, y);
        TensorPrimitives.Cos<T>(y, y);
        Subnormals.Flush<T>(y, y);
    }
}
