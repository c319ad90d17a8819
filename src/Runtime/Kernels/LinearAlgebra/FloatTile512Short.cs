using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Reproductions.Runtime.Kernels.LinearAlgebra;

/// <summary>The tile loop of 4 x 32 float32, for the rows that are left over beside tiles of 12: the same sums in the same order.</summary>
internal static unsafe class FloatTile512Short
{
    public const int Rows = 4;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(int depth, float* a, long aStep, float* b, long bStep, float* c, long ldc, bool accumulate)
    {
        Vector512<float> c0a = default, c0b = default;
        Vector512<float> c1a = default, c1b = default;
        Vector512<float> c2a = default, c2b = default;
        Vector512<float> c3a = default, c3b = default;
        for (var p = 0; p < depth; p++)
        {
            var ba = Vector512.Load(b);
            var bb = Vector512.Load(b + 16);
            b += bStep;
            var x = Vector512.Create(a[0]);
            c0a = Vector512.MultiplyAddEstimate(x, ba, c0a);
            c0b = Vector512.MultiplyAddEstimate(x, bb, c0b);
            x = Vector512.Create(a[1]);
            c1a = Vector512.MultiplyAddEstimate(x, ba, c1a);
            c1b = Vector512.MultiplyAddEstimate(x, bb, c1b);
            x = Vector512.Create(a[2]);
            c2a = Vector512.MultiplyAddEstimate(x, ba, c2a);
            c2b = Vector512.MultiplyAddEstimate(x, bb, c2b);
            x = Vector512.Create(a[3]);
            c3a = Vector512.MultiplyAddEstimate(x, ba, c3a);
            c3b = Vector512.MultiplyAddEstimate(x, bb, c3b);
            a += aStep;
        }

        FloatTile512.Store(c, c0a, c0b, accumulate);
        FloatTile512.Store(c + ldc, c1a, c1b, accumulate);
        FloatTile512.Store(c + (2 * ldc), c2a, c2b, accumulate);
        FloatTile512.Store(c + (3 * ldc), c3a, c3b, accumulate);
    }

    /// <summary>The same from rows side by side: a[i*lda + p].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void RunRows(int depth, float* a, long lda, float* b, float* c, long ldc, bool accumulate)
    {
        Vector512<float> c0a = default, c0b = default;
        Vector512<float> c1a = default, c1b = default;
        Vector512<float> c2a = default, c2b = default;
        Vector512<float> c3a = default, c3b = default;
        var lda2 = 2 * lda;
        var lda3 = 3 * lda;
        for (var p = 0; p < depth; p++)
        {
            var ba = Vector512.Load(b);
            var bb = Vector512.Load(b + 16);
            b += 32;
            var x = Vector512.Create(a[0]);
            c0a = Vector512.MultiplyAddEstimate(x, ba, c0a);
            c0b = Vector512.MultiplyAddEstimate(x, bb, c0b);
            x = Vector512.Create(a[lda]);
            c1a = Vector512.MultiplyAddEstimate(x, ba, c1a);
            c1b = Vector512.MultiplyAddEstimate(x, bb, c1b);
            x = Vector512.Create(a[lda2]);
            c2a = Vector512.MultiplyAddEstimate(x, ba, c2a);
            c2b = Vector512.MultiplyAddEstimate(x, bb, c2b);
            x = Vector512.Create(a[lda3]);
            c3a = Vector512.MultiplyAddEstimate(x, ba, c3a);
            c3b = Vector512.MultiplyAddEstimate(x, bb, c3b);
            a++;
        }

        FloatTile512.Store(c, c0a, c0b, accumulate);
        FloatTile512.Store(c + ldc, c1a, c1b, accumulate);
        FloatTile512.Store(c + (2 * ldc), c2a, c2b, accumulate);
        FloatTile512.Store(c + (3 * ldc), c3a, c3b, accumulate);
    }
}
