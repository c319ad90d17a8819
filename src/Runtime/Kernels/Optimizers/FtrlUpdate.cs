using System.Numerics;

namespace Reproductions.Runtime.Kernels.Optimizers;

/// <summary>Follow the regularized leader: a is accum, b is linear.</summary>
/// <param name="rate">The learning rate.</param>
/// <param name="l1">L1 strength.</param>
/// <param name="l2">L2 strength.</param>
/// <param name="shrinkage">L2 shrinkage of the gradient that enters linear; 0 for ApplyFtrl.</param>
/// <param name="power">The rate's power p, at most 0: accum^-p takes the place of its root.</param>
public readonly struct FtrlUpdate<T>(T rate, T l1, T l2, T shrinkage, T power) : IUpdate<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public static int Slots => 2;

    /// <inheritdoc/>
    public void One(ref T variable, ref T a, ref T b, ref T c, T gradient)
    {
        var next = a + (gradient * gradient);
        var shrunk = shrinkage == T.Zero ? gradient : gradient + ((shrinkage + shrinkage) * variable);
        b += shrunk - ((Root(next) - Root(a)) / rate * variable);
        var quadratic = (Root(next) / rate) + (l2 + l2);
        variable = T.Abs(b) > l1 ? ((b > T.Zero ? l1 : -l1) - b) / quadratic : T.Zero;
        a = next;
    }

    private T Root(T x) => power == T.CreateTruncating(-0.5) ? T.Sqrt(x) : T.Pow(x, -power);
}
