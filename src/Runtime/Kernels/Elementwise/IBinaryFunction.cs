using System.Runtime.Intrinsics;

namespace Reproductions.Runtime.Kernels.Elementwise;

/// <summary>A function of two elements.</summary>
/// <remarks>
/// Only <c>Invoke</c> on single elements is needed. A function that sets <see cref="IsVectorized"/> also gives the three vector forms, which
/// compute the same bits; then TIn and TOut have the same width.
/// </remarks>
public interface IBinaryFunction<TIn, TOut>
    where TIn : unmanaged
    where TOut : unmanaged
{
    /// <summary>Whether the vector forms exist for these element types. A constant.</summary>
    static virtual bool IsVectorized => false;

    /// <summary>Whether subnormal arguments and results count as zero, as in TensorFlow's arithmetic. A constant; for float and double.</summary>
    static virtual bool FlushesSubnormals => false;

    /// <summary>The work of one element in units of an addition: decides from which size on two threads are used.</summary>
    static virtual int Cost => 1;

    /// <summary>The value for x and y.</summary>
    static abstract TOut Invoke(TIn x, TIn y);

    /// <summary>The value for x and y.</summary>
    static virtual Vector128<TOut> Invoke(Vector128<TIn> x, Vector128<TIn> y) => throw new NotSupportedException();

    /// <summary>The value for x and y.</summary>
    static virtual Vector256<TOut> Invoke(Vector256<TIn> x, Vector256<TIn> y) => throw new NotSupportedException();

    /// <summary>The value for x and y.</summary>
    static virtual Vector512<TOut> Invoke(Vector512<TIn> x, Vector512<TIn> y) => throw new NotSupportedException();
}
