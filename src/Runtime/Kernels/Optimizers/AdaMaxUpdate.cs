using System.Numerics;

namespace Reproductions.Runtime.Kernels.Optimizers;

/// <summary>a (m) += (gradient - m) * (1 - beta1); b (v) = max(beta2 * v, |gradient|); variable -= rate / (1 - beta1_power) * m / (v + epsilon).</summary>
/// <param name="rate">The learning rate.</param>
/// <param name="beta1Power">beta1 to the number of steps.</param>
/// <param name="beta1">Decay of m.</param>
/// <param name="beta2">Decay of v.</param>
/// <param name="epsilon">Added to v.</param>
public readonly struct AdaMaxUpdate<T>(T rate, T beta1Power, T beta1, T beta2, T epsilon) : IUpdate<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public static int Slots => 2;

    /// <inheritdoc/>
    public void One(ref T variable, ref T a, ref T b, ref T c, T gradient)
    {
        a += (gradient - a) * (T.One - beta1);
        b = T.Max(beta2 * b, T.Abs(gradient));
        variable -= rate / (T.One - beta1Power) * (a / (b + epsilon));
    }
}
