using System.Numerics;

namespace Reproductions.Runtime.Kernels.Optimizers;

/// <summary>a (accum) = a * momentum - gradient * rate; variable += a, or with nesterov a * momentum - gradient * rate.</summary>
/// <param name="rate">The learning rate.</param>
/// <param name="momentum">Share of the old accumulator that stays.</param>
/// <param name="nesterov">Look ahead.</param>
public readonly struct KerasMomentumUpdate<T>(T rate, T momentum, bool nesterov) : IUpdate<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public static int Slots => 1;

    /// <inheritdoc/>
    public void One(ref T variable, ref T a, ref T b, ref T c, T gradient)
    {
        a = (a * momentum) - (gradient * rate);
        variable += nesterov ? (a * momentum) - (gradient * rate) : a;
    }
}
