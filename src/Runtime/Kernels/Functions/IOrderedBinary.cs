using System.Numerics;
using System.Runtime.Intrinsics;

namespace Reproductions.Runtime.Kernels.Functions;

/// <summary>A function of two real numbers that compares or divides, written once for all real types.</summary>
public interface IOrderedBinary
{
    /// <summary>Whether the vector forms exist, for every type that vectors hold. A constant.</summary>
    static virtual bool IsVectorized => false;

    /// <summary>The value for x and y.</summary>
    static abstract T Invoke<T>(T x, T y)
        where T : unmanaged, INumber<T>;

    /// <summary>The value for x and y.</summary>
    static virtual Vector128<T> Invoke<T>(Vector128<T> x, Vector128<T> y) => throw new NotSupportedException();

    /// <summary>The value for x and y.</summary>
    static virtual Vector256<T> Invoke<T>(Vector256<T> x, Vector256<T> y) => throw new NotSupportedException();

    /// <summary>The value for x and y.</summary>
    static virtual Vector512<T> Invoke<T>(Vector512<T> x, Vector512<T> y) => throw new NotSupportedException();
}
