using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Reproductions.Runtime.Kernels.LinearAlgebra;

/// <summary>The tile loop of 6 x 16 float32 in 12 registers of 256 bits.</summary>
internal static unsafe class FloatTile256
{
    public const int Rows = 6;

    public const int Columns = 16;

    public const int Depth = 384;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(int depth, float* a, long aStep, float* b, long bStep, float* c, long ldc, bool accumulate)
    {
        Vector256<float> c0a = default, c0b = default;
        Vector256<float> c1a = default, c1b = default;
        Vector256<float> c2a = default, c2b = default;
        Vector256<float> c3a = default, c3b = default;
        Vector256<float> c4a = default, c4b = default;
        Vector256<float> c5a = default, c5b = default;
        for (var p = 0; p < depth; p++)
        {
            var ba = Vector256.Load(b);
            var bb = Vector256.Load(b + 8);
            b += bStep;
            var x = Vector256.Create(a[0]);
            c0a = Vector256.MultiplyAddEstimate(x, ba, c0a);
            c0b = Vector256.MultiplyAddEstimate(x, bb, c0b);
            x = Vector256.Create(a[1]);
            c1a = Vector256.MultiplyAddEstimate(x, ba, c1a);
            c1b = Vector256.MultiplyAddEstimate(x, bb, c1b);
            x = Vector256.Create(a[2]);
            c2a = Vector256.MultiplyAddEstimate(x, ba, c2a);
            c2b = Vector256.MultiplyAddEstimate(x, bb, c2b);
            x = Vector256.Create(a[3]);
            c3a = Vector256.MultiplyAddEstimate(x, ba, c3a);
            c3b = Vector256.MultiplyAddEstimate(x, bb, c3b);
            x = Vector256.Create(a[4]);
            c4a = Vector256.MultiplyAddEstimate(x, ba, c4a);
            c4b = Vector256.MultiplyAddEstimate(x, bb, c4b);
            x = Vector256.Create(a[5]);
            c5a = Vector256.MultiplyAddEstimate(x, ba, c5a);
            c5b = Vector256.MultiplyAddEstimate(x, bb, c5b);
            a += aStep;
        }

        Store(c, c0a, c0b, accumulate);
        Store(c + ldc, c1a, c1b, accumulate);
        Store(c + (2 * ldc), c2a, c2b, accumulate);
        Store(c + (3 * ldc), c3a, c3b, accumulate);
        Store(c + (4 * ldc), c4a, c4b, accumulate);
        Store(c + (5 * ldc), c5a, c5b, accumulate);
    }

    /// <summary>The same from rows side by side: a[i*lda + p].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void RunRows(int depth, float* a, long lda, float* b, float* c, long ldc, bool accumulate)
    {
        Vector256<float> c0a = default, c0b = default;
        Vector256<float> c1a = default, c1b = default;
        Vector256<float> c2a = default, c2b = default;
        Vector256<float> c3a = default, c3b = default;
        Vector256<float> c4a = default, c4b = default;
        Vector256<float> c5a = default, c5b = default;
        // Three rows share a base register: there are fewer registers than rows.
        var lda2 = 2 * lda;
        var a0 = a;
        var a3 = a + (3 * lda);
        for (var p = 0; p < depth; p++)
        {
            var ba = Vector256.Load(b);
            var bb = Vector256.Load(b + 8);
            b += 16;
            var x = Vector256.Create(a0[0]);
            c0a = Vector256.MultiplyAddEstimate(x, ba, c0a);
            c0b = Vector256.MultiplyAddEstimate(x, bb, c0b);
            x = Vector256.Create(a0[lda]);
            c1a = Vector256.MultiplyAddEstimate(x, ba, c1a);
            c1b = Vector256.MultiplyAddEstimate(x, bb, c1b);
            x = Vector256.Create(a0[lda2]);
            c2a = Vector256.MultiplyAddEstimate(x, ba, c2a);
            c2b = Vector256.MultiplyAddEstimate(x, bb, c2b);
            x = Vector256.Create(a3[0]);
            c3a = Vector256.MultiplyAddEstimate(x, ba, c3a);
            c3b = Vector256.MultiplyAddEstimate(x, bb, c3b);
            x = Vector256.Create(a3[lda]);
            c4a = Vector256.MultiplyAddEstimate(x, ba, c4a);
            c4b = Vector256.MultiplyAddEstimate(x, bb, c4b);
            x = Vector256.Create(a3[lda2]);
            c5a = Vector256.MultiplyAddEstimate(x, ba, c5a);
            c5b = Vector256.MultiplyAddEstimate(x, bb, c5b);
            a0++;
            a3++;
        }

        Store(c, c0a, c0b, accumulate);
        Store(c + ldc, c1a, c1b, accumulate);
        Store(c + (2 * ldc), c2a, c2b, accumulate);
        Store(c + (3 * ldc), c3a, c3b, accumulate);
        Store(c + (4 * ldc), c4a, c4b, accumulate);
        Store(c + (5 * ldc), c5a, c5b, accumulate);
    }

    private static void Store(float* c, Vector256<float> x0, Vector256<float> x1, bool accumulate)
    {
        if (accumulate)
        {
            x0 += Vector256.Load(c);
            x1 += Vector256.Load(c + 8);
        }

        x0.Store(c);
        x1.Store(c + 8);
    }
}
