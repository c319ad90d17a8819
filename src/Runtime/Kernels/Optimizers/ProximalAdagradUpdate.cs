using System.Numerics;

namespace Reproductions.Runtime.Kernels.Optimizers;

/// <summary>a (accum) += gradient²; then a proximal step with rate / √a for the rate.</summary>
/// <param name="rate">The learning rate.</param>
/// <param name="l1">L1 strength.</param>
/// <param name="l2">L2 strength.</param>
public readonly struct ProximalAdagradUpdate<T>(T rate, T l1, T l2) : IUpdate<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public static int Slots => 1;

    /// <inheritdoc/>
    public void One(ref T variable, ref T a, ref T b, ref T c, T gradient)
    {
        a += gradient * gradient;
        var scaled = rate * (T.One / T.Sqrt(a));
        variable = ProximalGradientDescentUpdate<T>.Shrink(variable - (gradient * scaled), scaled, l1, l2);
    }
}
