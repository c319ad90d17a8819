using System.Numerics;

namespace Reproductions.Runtime.Kernels.Optimizers;

/// <summary>a (gradient_accumulator) += gradient; b (squares) += gradient²; variable = -rate * t / (l2 * step * rate + √b), t = a shrunk towards 0 by l1 * step.</summary>
/// <param name="rate">The learning rate.</param>
/// <param name="l1">L1 strength.</param>
/// <param name="l2">L2 strength.</param>
/// <param name="step">global_step + 1.</param>
public readonly struct AdagradDualAveragingUpdate<T>(T rate, T l1, T l2, T step) : IUpdate<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public static int Slots => 2;

    /// <inheritdoc/>
    public void One(ref T variable, ref T a, ref T b, ref T c, T gradient)
    {
        a += gradient;
        b += gradient * gradient;
        var t = a;
        if (l1 > T.Zero)
        {
            var size = T.Max(T.Abs(a) - (l1 * step), T.Zero);
            t = a > T.Zero ? size : a < T.Zero ? -size : T.Zero;
        }

        variable = -rate * t / ((l2 * step * rate) + T.Sqrt(b));
    }
}
