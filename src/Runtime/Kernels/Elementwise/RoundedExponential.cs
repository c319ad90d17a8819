using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Reproductions.Runtime.Kernels.Elementwise;

/// <summary>
/// e^x, for float32 by way of float64, so that results are rounded right but for ties and e^0 is 1. The library's float32 function gives
/// 1.0000001 there, which adds an ulp to every confident row of a softmax's loss.
/// </summary>
internal static class RoundedExponential
{
    private const int Chunk = 256;

    /// <summary>y = e^x. x and y have one length and may be the same memory.</summary>
    public static void Invoke<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        if (typeof(T) != typeof(float))
        {
            TensorPrimitives.Exp(x, y);
            return;
        }

        var source = MemoryMarshal.Cast<T, float>(x);
        var target = MemoryMarshal.Cast<T, float>(y);
        Span<double> wide = stackalloc double[Chunk];
        for (var start = 0; start < source.Length; start += Chunk)
        {
            var part = source.Slice(start, Math.Min(Chunk, source.Length - start));
            var exact = wide[..part.Length];
            TensorPrimitives.ConvertTruncating(part, exact);
            TensorPrimitives.Exp<double>(exact, exact);
            TensorPrimitives.ConvertTruncating<double, float>(exact, target[start..]);
        }
    }
}
