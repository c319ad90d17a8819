using System.Numerics;

namespace Reproductions.Runtime.Kernels.Optimizers;

/// <summary>p = variable - gradient * rate; variable = p shrunk towards 0 by rate * l1, over 1 + l2 * rate.</summary>
/// <param name="rate">The learning rate.</param>
/// <param name="l1">L1 strength.</param>
/// <param name="l2">L2 strength.</param>
public readonly struct ProximalGradientDescentUpdate<T>(T rate, T l1, T l2) : IUpdate<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public static int Slots => 0;

    /// <inheritdoc/>
    public void One(ref T variable, ref T a, ref T b, ref T c, T gradient)
    {
        variable = Shrink(variable - (gradient * rate), rate, l1, l2);
    }

    internal static T Shrink(T p, T rate, T l1, T l2)
    {
        if (l1 <= T.Zero)
        {
            return p / (T.One + (l2 * rate));
        }

        var size = T.Max(T.Abs(p) - (rate * l1), T.Zero) / (T.One + (l2 * rate));
        return p > T.Zero ? size : p < T.Zero ? -size : p * T.Zero;
    }
}
