using System.Numerics;

namespace Reproductions.Runtime.Kernels.Optimizers;

/// <summary>a (ms) += (gradient² - ms) * (1 - rho); b (mom) = mom * momentum + gradient * rate / √(ms + epsilon); variable -= mom.</summary>
/// <param name="rate">The learning rate.</param>
/// <param name="rho">Decay of ms.</param>
/// <param name="momentum">Share of the old step that stays.</param>
/// <param name="epsilon">Added under the root.</param>
public readonly struct RmsPropUpdate<T>(T rate, T rho, T momentum, T epsilon) : IUpdate<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public static int Slots => 2;

    /// <inheritdoc/>
    public void One(ref T variable, ref T a, ref T b, ref T c, T gradient)
    {
        a += ((gradient * gradient) - a) * (T.One - rho);
        b = (b * momentum) + (gradient * rate / T.Sqrt(a + epsilon));
        variable -= b;
    }
}
