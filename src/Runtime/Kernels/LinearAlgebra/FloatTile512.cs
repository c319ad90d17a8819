using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Reproductions.Runtime.Kernels.LinearAlgebra;

/// <summary>The tile loop of 12 x 32 float32 in 24 registers of 512 bits.</summary>
internal static unsafe class FloatTile512
{
    public const int Rows = 12;

    public const int Columns = 32;

    public const int Depth = 384;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(int depth, float* a, long aStep, float* b, long bStep, float* c, long ldc, bool accumulate)
    {
        Vector512<float> c0a = default, c0b = default;
        Vector512<float> c1a = default, c1b = default;
        Vector512<float> c2a = default, c2b = default;
        Vector512<float> c3a = default, c3b = default;
        Vector512<float> c4a = default, c4b = default;
        Vector512<float> c5a = default, c5b = default;
        Vector512<float> c6a = default, c6b = default;
        Vector512<float> c7a = default, c7b = default;
        Vector512<float> c8a = default, c8b = default;
        Vector512<float> c9a = default, c9b = default;
        Vector512<float> c10a = default, c10b = default;
        Vector512<float> c11a = default, c11b = default;
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
            x = Vector512.Create(a[4]);
            c4a = Vector512.MultiplyAddEstimate(x, ba, c4a);
            c4b = Vector512.MultiplyAddEstimate(x, bb, c4b);
            x = Vector512.Create(a[5]);
            c5a = Vector512.MultiplyAddEstimate(x, ba, c5a);
            c5b = Vector512.MultiplyAddEstimate(x, bb, c5b);
            x = Vector512.Create(a[6]);
            c6a = Vector512.MultiplyAddEstimate(x, ba, c6a);
            c6b = Vector512.MultiplyAddEstimate(x, bb, c6b);
            x = Vector512.Create(a[7]);
            c7a = Vector512.MultiplyAddEstimate(x, ba, c7a);
            c7b = Vector512.MultiplyAddEstimate(x, bb, c7b);
            x = Vector512.Create(a[8]);
            c8a = Vector512.MultiplyAddEstimate(x, ba, c8a);
            c8b = Vector512.MultiplyAddEstimate(x, bb, c8b);
            x = Vector512.Create(a[9]);
            c9a = Vector512.MultiplyAddEstimate(x, ba, c9a);
            c9b = Vector512.MultiplyAddEstimate(x, bb, c9b);
            x = Vector512.Create(a[10]);
            c10a = Vector512.MultiplyAddEstimate(x, ba, c10a);
            c10b = Vector512.MultiplyAddEstimate(x, bb, c10b);
            x = Vector512.Create(a[11]);
            c11a = Vector512.MultiplyAddEstimate(x, ba, c11a);
            c11b = Vector512.MultiplyAddEstimate(x, bb, c11b);
            a += aStep;
        }

        Store(c, c0a, c0b, accumulate);
        Store(c + ldc, c1a, c1b, accumulate);
        Store(c + (2 * ldc), c2a, c2b, accumulate);
        Store(c + (3 * ldc), c3a, c3b, accumulate);
        Store(c + (4 * ldc), c4a, c4b, accumulate);
        Store(c + (5 * ldc), c5a, c5b, accumulate);
        Store(c + (6 * ldc), c6a, c6b, accumulate);
        Store(c + (7 * ldc), c7a, c7b, accumulate);
        Store(c + (8 * ldc), c8a, c8b, accumulate);
        Store(c + (9 * ldc), c9a, c9b, accumulate);
        Store(c + (10 * ldc), c10a, c10b, accumulate);
        Store(c + (11 * ldc), c11a, c11b, accumulate);
    }

    /// <summary>The same from rows side by side: a[i*lda + p].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void RunRows(int depth, float* a, long lda, float* b, float* c, long ldc, bool accumulate)
    {
        Vector512<float> c0a = default, c0b = default;
        Vector512<float> c1a = default, c1b = default;
        Vector512<float> c2a = default, c2b = default;
        Vector512<float> c3a = default, c3b = default;
        Vector512<float> c4a = default, c4b = default;
        Vector512<float> c5a = default, c5b = default;
        Vector512<float> c6a = default, c6b = default;
        Vector512<float> c7a = default, c7b = default;
        Vector512<float> c8a = default, c8b = default;
        Vector512<float> c9a = default, c9b = default;
        Vector512<float> c10a = default, c10b = default;
        Vector512<float> c11a = default, c11b = default;
        // Three rows share a base register: there are fewer registers than rows.
        var lda2 = 2 * lda;
        var a0 = a;
        var a3 = a + (3 * lda);
        var a6 = a + (6 * lda);
        var a9 = a + (9 * lda);
        for (var p = 0; p < depth; p++)
        {
            var ba = Vector512.Load(b);
            var bb = Vector512.Load(b + 16);
            b += 32;
            var x = Vector512.Create(a0[0]);
            c0a = Vector512.MultiplyAddEstimate(x, ba, c0a);
            c0b = Vector512.MultiplyAddEstimate(x, bb, c0b);
            x = Vector512.Create(a0[lda]);
            c1a = Vector512.MultiplyAddEstimate(x, ba, c1a);
            c1b = Vector512.MultiplyAddEstimate(x, bb, c1b);
            x = Vector512.Create(a0[lda2]);
            c2a = Vector512.MultiplyAddEstimate(x, ba, c2a);
            c2b = Vector512.MultiplyAddEstimate(x, bb, c2b);
            x = Vector512.Create(a3[0]);
            c3a = Vector512.MultiplyAddEstimate(x, ba, c3a);
            c3b = Vector512.MultiplyAddEstimate(x, bb, c3b);
            x = Vector512.Create(a3[lda]);
            c4a = Vector512.MultiplyAddEstimate(x, ba, c4a);
            c4b = Vector512.MultiplyAddEstimate(x, bb, c4b);
            x = Vector512.Create(a3[lda2]);
            c5a = Vector512.MultiplyAddEstimate(x, ba, c5a);
            c5b = Vector512.MultiplyAddEstimate(x, bb, c5b);
            x = Vector512.Create(a6[0]);
            c6a = Vector512.MultiplyAddEstimate(x, ba, c6a);
            c6b = Vector512.MultiplyAddEstimate(x, bb, c6b);
            x = Vector512.Create(a6[lda]);
            c7a = Vector512.MultiplyAddEstimate(x, ba, c7a);
            c7b = Vector512.MultiplyAddEstimate(x, bb, c7b);
            x = Vector512.Create(a6[lda2]);
            c8a = Vector512.MultiplyAddEstimate(x, ba, c8a);
            c8b = Vector512.MultiplyAddEstimate(x, bb, c8b);
            x = Vector512.Create(a9[0]);
            c9a = Vector512.MultiplyAddEstimate(x, ba, c9a);
            c9b = Vector512.MultiplyAddEstimate(x, bb, c9b);
            x = Vector512.Create(a9[lda]);
            c10a = Vector512.MultiplyAddEstimate(x, ba, c10a);
            c10b = Vector512.MultiplyAddEstimate(x, bb, c10b);
            x = Vector512.Create(a9[lda2]);
            c11a = Vector512.MultiplyAddEstimate(x, ba, c11a);
            c11b = Vector512.MultiplyAddEstimate(x, bb, c11b);
            a0++;
            a3++;
            a6++;
            a9++;
        }

        Store(c, c0a, c0b, accumulate);
        Store(c + ldc, c1a, c1b, accumulate);
        Store(c + (2 * ldc), c2a, c2b, accumulate);
        Store(c + (3 * ldc), c3a, c3b, accumulate);
        Store(c + (4 * ldc), c4a, c4b, accumulate);
        Store(c + (5 * ldc), c5a, c5b, accumulate);
        Store(c + (6 * ldc), c6a, c6b, accumulate);
        Store(c + (7 * ldc), c7a, c7b, accumulate);
        Store(c + (8 * ldc), c8a, c8b, accumulate);
        Store(c + (9 * ldc), c9a, c9b, accumulate);
        Store(c + (10 * ldc), c10a, c10b, accumulate);
        Store(c + (11 * ldc), c11a, c11b, accumulate);
    }

    internal static void Store(float* c, Vector512<float> x0, Vector512<float> x1, bool accumulate)
    {
        if (accumulate)
        {
            x0 += Vector512.Load(c);
            x1 += Vector512.Load(c + 16);
        }

        x0.Store(c);
        x1.Store(c + 16);
    }
}
