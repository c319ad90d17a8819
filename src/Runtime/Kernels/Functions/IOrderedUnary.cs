using System.Numerics;
using System.Runtime.Intrinsics;

namespace Reproductions.Runtime.Kernels.Functions;

/// <summary>A function of one real number that compares, written once for all real types. It may set <see cref="IsVectorized"/> and give the vector forms.</summary>
public interface IOrderedUnary
{
    /// <summary>Whether the vector forms exist, for every type that vectors hold. A constant.</summary>
    static virtual bool IsVectorized => false;

    /// <summary>The value for x.</summary>
    static abstract T Invoke<T>(T x)
        where T : unmanaged, INumber<T>;

    /// <summary>The value for x.</summary>
    static virtual Vector128<T> Invoke<T>(Vector128<T> x) => throw new NotSupportedException();

    /// <summary>The value for x.</summary>
    static virtual Vector256<T> Invoke<T>(Vector256<T> x) => throw new NotSupportedException();

    /// <summary>The value for x.</summary>
    static virtual Vector512<T> Invoke<T>(Vector512<T> x) => throw new NotSupportedException();
}
