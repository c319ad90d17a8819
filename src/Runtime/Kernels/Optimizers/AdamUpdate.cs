using System.Numerics;
using System.Runtime.CompilerServices;
using Reproductions.Runtime.Kernels.Elementwise;

namespace Reproductions.Runtime.Kernels.Optimizers;

/// <summary>a (m) += (gradient - m) * (1 - beta1); b (v) += (gradient² - v) * (1 - beta2); variable -= m * alpha / (√v + epsilon).</summary>
/// <param name="alpha">rate * √(1 - beta2_power) / (1 - beta1_power): see Alpha.</param>
/// <param name="beta1">Decay of m.</param>
/// <param name="beta2">Decay of v.</param>
/// <param name="epsilon">Added to the root.</param>
/// <param name="nesterov">Uses gradient * (1 - beta1) + beta1 * m for m in the last step.</param>
public readonly struct AdamUpdate<T>(T alpha, T beta1, T beta2, T epsilon, bool nesterov) : IUpdate<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>The step size of a step: rate * √(1 - beta2_power) / (1 - beta1_power), the powers before this step's update.</summary>
    public static T Alpha(T rate, T beta1Power, T beta2Power) => rate * T.Sqrt(T.One - beta2Power) / (T.One - beta1Power);

    /// <inheritdoc/>
    public static bool IsVectorized => Vector<T>.IsSupported;

    /// <inheritdoc/>
    public static int Slots => 2;

    /// <inheritdoc/>
    public void One(ref T variable, ref T a, ref T b, ref T c, T gradient)
    {
        a += (gradient - a) * (T.One - beta1);
        b += (Subnormals.Flush(gradient * gradient) - b) * (T.One - beta2);
        var slope = nesterov ? (gradient * (T.One - beta1)) + (beta1 * a) : a;
        variable -= slope * alpha / (T.Sqrt(b) + epsilon);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Many(ref Vector<T> variable, ref Vector<T> a, ref Vector<T> b, ref Vector<T> c, Vector<T> gradient)
    {
        a += (gradient - a) * (T.One - beta1);
        b += (VectorFlush.Run(gradient * gradient) - b) * (T.One - beta2);
        var slope = nesterov ? (gradient * (T.One - beta1)) + (beta1 * a) : a;
        variable -= slope * alpha / (Vector.SquareRoot(b) + new Vector<T>(epsilon));
    }
}
