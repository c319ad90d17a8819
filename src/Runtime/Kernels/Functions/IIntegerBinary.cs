using System.Numerics;

namespace Reproductions.Runtime.Kernels.Functions;

/// <summary>A function of two integers, written once for all integer types.</summary>
public interface IIntegerBinary
{
    /// <summary>The value for x and y.</summary>
    static abstract T Invoke<T>(T x, T y)
        where T : unmanaged, IBinaryInteger<T>;
}
