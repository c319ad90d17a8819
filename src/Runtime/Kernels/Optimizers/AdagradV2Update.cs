using System.Numerics;

namespace Reproductions.Runtime.Kernels.Optimizers;

/// <summary>a (accum) += gradient², unless fixed; variable -= gradient * rate / (√a + epsilon).</summary>
/// <param name="rate">The learning rate.</param>
/// <param name="epsilon">Added to the root.</param>
/// <param name="accumulates">Whether the accumulator grows.</param>
public readonly struct AdagradV2Update<T>(T rate, T epsilon, bool accumulates) : IUpdate<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public static int Slots => 1;

    /// <inheritdoc/>
    public void One(ref T variable, ref T a, ref T b, ref T c, T gradient)
    {
        a += accumulates ? gradient * gradient : T.Zero;
        variable -= gradient * rate / (T.Sqrt(a) + epsilon);
    }
}
