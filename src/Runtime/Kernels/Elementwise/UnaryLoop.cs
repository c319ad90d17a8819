using System.Runtime.CompilerServices;

namespace Reproductions.Runtime.Kernels.Elementwise;

/// <summary>The plain loop of a function of one element: the reference, and the tail of the vector path.</summary>
internal static unsafe partial class UnaryLoop<TIn, TOut, TFunction>
    where TIn : unmanaged
    where TOut : unmanaged
    where TFunction : struct, IUnaryFunction<TIn, TOut>
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void RunScalar(TIn* x, TOut* y, long count)
    {
        for (var i = 0L; i < count; i++)
        {
            y[i] = One(x[i]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TOut One(TIn x) =>
        TFunction.FlushesSubnormals ? Subnormals.Flush(TFunction.Invoke(Subnormals.Flush(x))) : TFunction.Invoke(x);
}
