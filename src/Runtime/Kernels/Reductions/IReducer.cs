using System.Runtime.Intrinsics;

namespace Reproductions.Runtime.Kernels.Reductions;

/// <summary>An operation that folds many elements into one. It is associative but for rounding.</summary>
public interface IReducer<T>
    where T : unmanaged
{
    /// <summary>Whether the vector forms exist for this type. A constant.</summary>
    static virtual bool IsVectorized => false;

    /// <summary>What nothing folds to.</summary>
    static abstract T Identity { get; }

    /// <summary>Folds two values into one.</summary>
    static abstract T Combine(T x, T y);

    /// <summary>Folds lane by lane.</summary>
    static virtual Vector128<T> Combine(Vector128<T> x, Vector128<T> y) => throw new NotSupportedException();

    /// <summary>Folds lane by lane.</summary>
    static virtual Vector256<T> Combine(Vector256<T> x, Vector256<T> y) => throw new NotSupportedException();

    /// <summary>Folds lane by lane.</summary>
    static virtual Vector512<T> Combine(Vector512<T> x, Vector512<T> y) => throw new NotSupportedException();
}
