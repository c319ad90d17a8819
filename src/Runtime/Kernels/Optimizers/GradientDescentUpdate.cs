using System.Numerics;
using System.Runtime.CompilerServices;

namespace Reproductions.Runtime.Kernels.Optimizers;

/// <summary>variable -= gradient * rate.</summary>
/// <param name="rate">The learning rate.</param>
public readonly struct GradientDescentUpdate<T>(T rate) : IUpdate<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public static bool IsVectorized => Vector<T>.IsSupported;

    /// <inheritdoc/>
    public static int Slots => 0;

    /// <inheritdoc/>
    public void One(ref T variable, ref T a, ref T b, ref T c, T gradient)
    {
        variable -= gradient * rate;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Many(ref Vector<T> variable, ref Vector<T> a, ref Vector<T> b, ref Vector<T> c, Vector<T> gradient)
    {
        variable -= gradient * rate;
    }
}
