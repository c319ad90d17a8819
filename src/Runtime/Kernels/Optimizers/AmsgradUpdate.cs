using System.Numerics;

namespace Reproductions.Runtime.Kernels.Optimizers;

/// <summary>Adam with c (vhat) = max(c, v) under the root.</summary>
/// <param name="alpha">The step size.</param>
/// <param name="beta1">Decay of m.</param>
/// <param name="beta2">Decay of v.</param>
/// <param name="epsilon">Added to the root.</param>
public readonly struct AmsgradUpdate<T>(T alpha, T beta1, T beta2, T epsilon) : IUpdate<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public static int Slots => 3;

    /// <inheritdoc/>
    public void One(ref T variable, ref T a, ref T b, ref T c, T gradient)
    {
        a += (gradient - a) * (T.One - beta1);
        b += ((gradient * gradient) - b) * (T.One - beta2);
        c = T.Max(c, b);
        variable -= a * alpha / (T.Sqrt(c) + epsilon);
    }
}
