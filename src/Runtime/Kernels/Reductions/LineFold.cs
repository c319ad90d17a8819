using System.Runtime.CompilerServices;

namespace Reproductions.Runtime.Kernels.Reductions;

/// <summary>Folds neighbouring elements, and rows into a row.</summary>
internal static unsafe partial class LineFold<T, TReducer>
    where T : unmanaged
    where TReducer : struct, IReducer<T>
{
    /// <summary>The plain fold from left to right: the reference, and the tail of the vector path.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T FoldScalar(T* x, long count)
    {
        var result = TReducer.Identity;
        for (var i = 0L; i < count; i++)
        {
            result = TReducer.Combine(result, x[i]);
        }

        return result;
    }

    /// <summary>sums[j] = sums[j] with x[i, j] for i = 0..rows-1 in that order: the reference.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void FoldRowsScalar(T* x, long rows, long columns, long stride, T* sums)
    {
        for (var i = 0L; i < rows; i++)
        {
            for (var j = 0L; j < columns; j++)
            {
                sums[j] = TReducer.Combine(sums[j], x[(i * stride) + j]);
            }
        }
    }
}
