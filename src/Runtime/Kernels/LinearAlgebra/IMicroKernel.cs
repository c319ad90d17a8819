namespace Reproductions.Runtime.Kernels.LinearAlgebra;

/// <summary>The innermost loop of a matrix product: one tile of C kept in registers.</summary>
public unsafe interface IMicroKernel<T>
    where T : unmanaged
{
    /// <summary>Rows of a tile.</summary>
    static abstract int Rows { get; }

    /// <summary>Rows of a short tile, for rows left over; a kernel without one has Rows.</summary>
    static abstract int ShortRows { get; }

    /// <summary>Columns of a tile.</summary>
    static abstract int Columns { get; }

    /// <summary>Steps along k for which the panels of one tile stay in the first-level cache.</summary>
    static abstract int Depth { get; }

    /// <summary>
    /// c[i*ldc + j] = (accumulate ? itself : 0) + sum over p of a[p*aStep + i] * b[p*bStep + j], for all Rows x Columns.
    /// Terms are added in the order of p. Packed panels have the steps Rows and Columns.
    /// </summary>
    static abstract void Run(int depth, T* a, long aStep, T* b, long bStep, T* c, long ldc, bool accumulate);

    /// <summary>The same with the left panel in rows, a[i*lda + p], and the right one packed.</summary>
    static abstract void RunRows(int depth, T* a, long lda, T* b, T* c, long ldc, bool accumulate);

    /// <summary><see cref="Run"/> for a short tile.</summary>
    static abstract void RunShort(int depth, T* a, long aStep, T* b, long bStep, T* c, long ldc, bool accumulate);

    /// <summary><see cref="RunRows"/> for a short tile.</summary>
    static abstract void RunShortRows(int depth, T* a, long lda, T* b, T* c, long ldc, bool accumulate);
}
