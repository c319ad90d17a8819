using System.Numerics;

namespace Reproductions.Runtime.Kernels.Optimizers;

/// <summary>Adagrad with an accumulator (a) that stays: variable -= gradient * rate / √a.</summary>
/// <param name="rate">The learning rate.</param>
public readonly struct FixedAdagradUpdate<T>(T rate) : IUpdate<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public static int Slots => 1;

    /// <inheritdoc/>
    public void One(ref T variable, ref T a, ref T b, ref T c, T gradient)
    {
        variable -= gradient * rate * (T.One / T.Sqrt(a));
    }
}
