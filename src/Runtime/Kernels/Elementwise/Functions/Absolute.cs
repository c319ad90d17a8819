using System.Numerics;

namespace Reproductions.Runtime.Kernels.Elementwise.Functions;

/// <summary>|x|; of the least integer, itself.</summary>
public readonly struct Absolute<T> : IUnaryFunction<T, T>
    where T : unmanaged, INumberBase<T>
{
    /// <inheritdoc/>
    public static T Invoke(T x) => T.IsNegative(x) ? unchecked(-x) : x;
}
