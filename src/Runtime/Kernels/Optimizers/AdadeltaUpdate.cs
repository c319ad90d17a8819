using System.Numerics;

namespace Reproductions.Runtime.Kernels.Optimizers;

/// <summary>a (accum) = accum * rho + gradient² * (1 - rho); step = √(b + epsilon) / √(a + epsilon) * gradient; variable -= step * rate; b (accum_update) = b * rho + step² * (1 - rho).</summary>
/// <param name="rate">The learning rate.</param>
/// <param name="rho">Decay of both accumulators.</param>
/// <param name="epsilon">Added under the roots.</param>
public readonly struct AdadeltaUpdate<T>(T rate, T rho, T epsilon) : IUpdate<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public static int Slots => 2;

    /// <inheritdoc/>
    public void One(ref T variable, ref T a, ref T b, ref T c, T gradient)
    {
        a = (a * rho) + (gradient * gradient * (T.One - rho));
        var step = T.Sqrt(b + epsilon) * (T.One / T.Sqrt(a + epsilon)) * gradient;
        variable -= step * rate;
        b = (b * rho) + (step * step * (T.One - rho));
    }
}
