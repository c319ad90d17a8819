using System.Numerics;
using System.Runtime.CompilerServices;

namespace Reproductions.Runtime.Kernels.LinearAlgebra;

/// <summary>The reference micro-kernel, without vectors, for every number type. Integers wrap, so that signed and unsigned ones share the loop.</summary>
public readonly unsafe struct ScalarKernel<T> : IMicroKernel<T>
    where T : unmanaged
{
    /// <inheritdoc/>
    public static int Rows => 4;

    /// <inheritdoc/>
    public static int ShortRows => Rows;

    /// <inheritdoc/>
    public static int Columns => 4;

    /// <inheritdoc/>
    public static int Depth => 256;

    /// <inheritdoc/>
    public static void Run(int depth, T* a, long aStep, T* b, long bStep, T* c, long ldc, bool accumulate) =>
        Dispatch(depth, a, 1, aStep, b, bStep, c, ldc, accumulate);

    /// <inheritdoc/>
    public static void RunRows(int depth, T* a, long lda, T* b, T* c, long ldc, bool accumulate) =>
        Dispatch(depth, a, lda, 1, b, 4, c, ldc, accumulate);

    /// <inheritdoc/>
    public static void RunShort(int depth, T* a, long aStep, T* b, long bStep, T* c, long ldc, bool accumulate) => Run(depth, a, aStep, b, bStep, c, ldc, accumulate);

    /// <inheritdoc/>
    public static void RunShortRows(int depth, T* a, long lda, T* b, T* c, long ldc, bool accumulate) => RunRows(depth, a, lda, b, c, ldc, accumulate);

    // Left element (i, p) lies at i*row + p*step, right element (p, j) at p*bStep + j.
    private static void Dispatch(int depth, T* a, long row, long step, T* b, long bStep, T* c, long ldc, bool accumulate)
    {
        if (typeof(T) == typeof(float))
        {
            Tile(depth, (float*)a, row, step, (float*)b, bStep, (float*)c, ldc, accumulate);
        }
        else if (typeof(T) == typeof(double))
        {
            Tile(depth, (double*)a, row, step, (double*)b, bStep, (double*)c, ldc, accumulate);
        }
        else if (typeof(T) == typeof(Complex))
        {
            Tile(depth, (Complex*)a, row, step, (Complex*)b, bStep, (Complex*)c, ldc, accumulate);
        }
        else if (sizeof(T) == 1)
        {
            Tile(depth, (byte*)a, row, step, (byte*)b, bStep, (byte*)c, ldc, accumulate);
        }
        else if (sizeof(T) == 2)
        {
            Tile(depth, (ushort*)a, row, step, (ushort*)b, bStep, (ushort*)c, ldc, accumulate);
        }
        else if (sizeof(T) == 4)
        {
            Tile(depth, (uint*)a, row, step, (uint*)b, bStep, (uint*)c, ldc, accumulate);
        }
        else
        {
            Tile(depth, (ulong*)a, row, step, (ulong*)b, bStep, (ulong*)c, ldc, accumulate);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile<TNumber>(int depth, TNumber* a, long row, long step, TNumber* b, long bStep, TNumber* c, long ldc, bool accumulate)
        where TNumber : unmanaged, INumberBase<TNumber>
    {
        for (var i = 0; i < 4; i++)
        {
            TNumber c0 = TNumber.Zero, c1 = TNumber.Zero, c2 = TNumber.Zero, c3 = TNumber.Zero;
            for (var p = 0; p < depth; p++)
            {
                var x = a[(i * row) + (p * step)];
                var y = b + (p * bStep);
                c0 += x * y[0];
                c1 += x * y[1];
                c2 += x * y[2];
                c3 += x * y[3];
            }

            var target = c + (i * ldc);
            target[0] = accumulate ? target[0] + c0 : c0;
            target[1] = accumulate ? target[1] + c1 : c1;
            target[2] = accumulate ? target[2] + c2 : c2;
            target[3] = accumulate ? target[3] + c3 : c3;
        }
    }
}
