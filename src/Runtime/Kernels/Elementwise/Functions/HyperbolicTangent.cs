using System.Numerics;
using System.Numerics.Tensors;

namespace Reproductions.Runtime.Kernels.Elementwise.Functions;

/// <summary>tanh x.</summary>
public readonly struct HyperbolicTangent<T> : ISpanFunction<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public static void Invoke(ReadOnlySpan<T> x, Span<T> y)
    {
        Subnormals.Flush(x, y);
        TensorPrimitives.Tanh<T>(y, y);
        Subnormals.Flush<T>(y, y);
    }
}
