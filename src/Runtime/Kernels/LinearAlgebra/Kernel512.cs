namespace Reproductions.Runtime.Kernels.LinearAlgebra;

/// <summary>The micro-kernel on registers of 512 bits (AVX-512), for float and double.</summary>
public readonly unsafe struct Kernel512<T> : IMicroKernel<T>
    where T : unmanaged
{
    /// <inheritdoc/>
    public static int Rows => FloatTile512.Rows;

    /// <inheritdoc/>
    public static int ShortRows => typeof(T) == typeof(float) ? FloatTile512Short.Rows : Rows;

    /// <inheritdoc/>
    public static int Columns => typeof(T) == typeof(float) ? FloatTile512.Columns : DoubleTile512.Columns;

    /// <inheritdoc/>
    public static int Depth => typeof(T) == typeof(float) ? FloatTile512.Depth : DoubleTile512.Depth;

    /// <inheritdoc/>
    public static void Run(int depth, T* a, long aStep, T* b, long bStep, T* c, long ldc, bool accumulate)
    {
        if (typeof(T) == typeof(float))
        {
            FloatTile512.Run(depth, (float*)a, aStep, (float*)b, bStep, (float*)c, ldc, accumulate);
        }
        else
        {
            DoubleTile512.Run(depth, (double*)a, aStep, (double*)b, bStep, (double*)c, ldc, accumulate);
        }
    }

    /// <inheritdoc/>
    public static void RunRows(int depth, T* a, long lda, T* b, T* c, long ldc, bool accumulate)
    {
        if (typeof(T) == typeof(float))
        {
            FloatTile512.RunRows(depth, (float*)a, lda, (float*)b, (float*)c, ldc, accumulate);
        }
        else
        {
            DoubleTile512.RunRows(depth, (double*)a, lda, (double*)b, (double*)c, ldc, accumulate);
        }
    }

    /// <inheritdoc/>
    public static void RunShort(int depth, T* a, long aStep, T* b, long bStep, T* c, long ldc, bool accumulate)
    {
        if (typeof(T) == typeof(float))
        {
            FloatTile512Short.Run(depth, (float*)a, aStep, (float*)b, bStep, (float*)c, ldc, accumulate);
        }
        else
        {
            Run(depth, a, aStep, b, bStep, c, ldc, accumulate);
        }
    }

    /// <inheritdoc/>
    public static void RunShortRows(int depth, T* a, long lda, T* b, T* c, long ldc, bool accumulate)
    {
        if (typeof(T) == typeof(float))
        {
            FloatTile512Short.RunRows(depth, (float*)a, lda, (float*)b, (float*)c, ldc, accumulate);
        }
        else
        {
            RunRows(depth, a, lda, b, c, ldc, accumulate);
        }
    }
}
