using System.Runtime.CompilerServices;

namespace Reproductions.Runtime.Kernels.Elementwise;

/// <summary>The plain loops of a function of two elements: the reference, and the tail of the vector path.</summary>
internal static unsafe partial class BinaryLoop<TIn, TOut, TFunction>
    where TIn : unmanaged
    where TOut : unmanaged
    where TFunction : struct, IBinaryFunction<TIn, TOut>
{
    /// <summary>z[i] = f(x[i*xStep], y[i*yStep]); a step is 0 or 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void RunScalar(TIn* x, int xStep, TIn* y, int yStep, TOut* z, long count)
    {
        for (var i = 0L; i < count; i++)
        {
            z[i] = One(x[i * xStep], y[i * yStep]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TOut One(TIn x, TIn y) =>
        TFunction.FlushesSubnormals ? Subnormals.Flush(TFunction.Invoke(Subnormals.Flush(x), Subnormals.Flush(y))) : TFunction.Invoke(x, y);
}
