using System.Numerics;

namespace Reproductions.Runtime.Kernels.Functions;

/// <summary>A comparison of two real numbers, written once for all real types.</summary>
public interface IPredicate
{
    /// <summary>Whether it holds for x and y.</summary>
    static abstract bool Invoke<T>(T x, T y)
        where T : unmanaged, INumber<T>;
}
