using System.Numerics;

namespace Reproductions.Runtime.Kernels.Optimizers;

/// <summary>a (m) = m * beta + gradient * (1 - beta); variable -= rate * (alpha + decay * sign(gradient) * sign(m)) * gradient.</summary>
/// <param name="rate">The learning rate.</param>
/// <param name="alpha">Scale of the gradient.</param>
/// <param name="decay">Scale of the signs' product.</param>
/// <param name="beta">Decay of m.</param>
public readonly struct AddSignUpdate<T>(T rate, T alpha, T decay, T beta) : IUpdate<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public static int Slots => 1;

    /// <inheritdoc/>
    public void One(ref T variable, ref T a, ref T b, ref T c, T gradient)
    {
        a = (a * beta) + (gradient * (T.One - beta));
        var signs = Signs.Of(gradient) * Signs.Of(a);
        variable -= rate * (alpha + (decay * signs)) * gradient;
    }
}
