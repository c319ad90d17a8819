namespace Reproductions.Runtime.Kernels.LinearAlgebra;

/// <summary>The micro-kernel on registers of 256 bits (AVX2), for float and double.</summary>
public readonly unsafe struct Kernel256<T> : IMicroKernel<T>
    where T : unmanaged
{
    /// <inheritdoc/>
    public static int Rows => FloatTile256.Rows;

    /// <inheritdoc/>
    public static int ShortRows => Rows;

    /// <inheritdoc/>
    public static int Columns => typeof(T) == typeof(float) ? FloatTile256.Columns : DoubleTile256.Columns;

    /// <inheritdoc/>
    public static int Depth => typeof(T) == typeof(float) ? FloatTile256.Depth : DoubleTile256.Depth;

    /// <inheritdoc/>
    public static void Run(int depth, T* a, long aStep, T* b, long bStep, T* c, long ldc, bool accumulate)
    {
        if (typeof(T) == typeof(float))
        {
            FloatTile256.Run(depth, (float*)a, aStep, (float*)b, bStep, (float*)c, ldc, accumulate);
        }
        else
        {
            DoubleTile256.Run(depth, (double*)a, aStep, (double*)b, bStep, (double*)c, ldc, accumulate);
        }
    }

    /// <inheritdoc/>
    public static void RunRows(int depth, T* a, long lda, T* b, T* c, long ldc, bool accumulate)
    {
        if (typeof(T) == typeof(float))
        {
            FloatTile256.RunRows(depth, (float*)a, lda, (float*)b, (float*)c, ldc, accumulate);
        }
        else
        {
            DoubleTile256.RunRows(depth, (double*)a, lda, (double*)b, (double*)c, ldc, accumulate);
        }
    }

    /// <inheritdoc/>
    public static void RunShort(int depth, T* a, long aStep, T* b, long bStep, T* c, long ldc, bool accumulate) => Run(depth, a, aStep, b, bStep, c, ldc, accumulate);

    /// <inheritdoc/>
    public static void RunShortRows(int depth, T* a, long lda, T* b, T* c, long ldc, bool accumulate) => RunRows(depth, a, lda, b, c, ldc, accumulate);
}
