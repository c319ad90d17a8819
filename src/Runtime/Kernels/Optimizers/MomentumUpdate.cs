using System.Numerics;
using System.Runtime.CompilerServices;

namespace Reproductions.Runtime.Kernels.Optimizers;

/// <summary>a (accum) = a * momentum + gradient; variable -= a * rate, or with nesterov gradient * rate + a * momentum * rate.</summary>
/// <param name="rate">The learning rate.</param>
/// <param name="momentum">Share of the old accumulator that stays.</param>
/// <param name="nesterov">Look ahead.</param>
public readonly struct MomentumUpdate<T>(T rate, T momentum, bool nesterov) : IUpdate<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public static bool IsVectorized => Vector<T>.IsSupported;

    /// <inheritdoc/>
    public static int Slots => 1;

    /// <inheritdoc/>
    public void One(ref T variable, ref T a, ref T b, ref T c, T gradient)
    {
        a = (a * momentum) + gradient;
        variable -= nesterov ? (gradient * rate) + (a * momentum * rate) : a * rate;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Many(ref Vector<T> variable, ref Vector<T> a, ref Vector<T> b, ref Vector<T> c, Vector<T> gradient)
    {
        a = (a * momentum) + gradient;
        variable -= nesterov ? (gradient * rate) + (a * momentum * rate) : a * rate;
    }
}
