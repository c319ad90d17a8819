using System.Numerics;

namespace Reproductions.Runtime.Kernels.Optimizers;

/// <summary>RMSProp with c (mg) += (gradient - mg) * (1 - rho); the root is of (ms - mg²) + epsilon. a is ms, b is mom.</summary>
/// <param name="rate">The learning rate.</param>
/// <param name="rho">Decay of ms and mg.</param>
/// <param name="momentum">Share of the old step that stays.</param>
/// <param name="epsilon">Added under the root.</param>
public readonly struct CenteredRmsPropUpdate<T>(T rate, T rho, T momentum, T epsilon) : IUpdate<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public static int Slots => 3;

    /// <inheritdoc/>
    public void One(ref T variable, ref T a, ref T b, ref T c, T gradient)
    {
        a += ((gradient * gradient) - a) * (T.One - rho);
        c += (gradient - c) * (T.One - rho);
        b = (b * momentum) + (gradient * rate / T.Sqrt(a - (c * c) + epsilon));
        variable -= b;
    }
}
