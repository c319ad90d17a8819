using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Reproductions.Runtime.Kernels.LinearAlgebra;

/// <summary>The tile loop of 4 x 4 float64 in 8 registers of 128 bits.</summary>
internal static unsafe class DoubleTile128
{
    public const int Rows = 4;

    public const int Columns = 4;

    public const int Depth = 256;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(int depth, double* a, long aStep, double* b, long bStep, double* c, long ldc, bool accumulate)
    {
        Vector128<double> c0a = default, c0b = default;
        Vector128<double> c1a = default, c1b = default;
        Vector128<double> c2a = default, c2b = default;
        Vector128<double> c3a = default, c3b = default;
        for (var p = 0; p < depth; p++)
        {
            var ba = Vector128.Load(b);
            var bb = Vector128.Load(b + 2);
            b += bStep;
            var x = Vector128.Create(a[0]);
            c0a = Vector128.MultiplyAddEstimate(x, ba, c0a);
            c0b = Vector128.MultiplyAddEstimate(x, bb, c0b);
            x = Vector128.Create(a[1]);
            c1a = Vector128.MultiplyAddEstimate(x, ba, c1a);
            c1b = Vector128.MultiplyAddEstimate(x, bb, c1b);
            x = Vector128.Create(a[2]);
            c2a = Vector128.MultiplyAddEstimate(x, ba, c2a);
            c2b = Vector128.MultiplyAddEstimate(x, bb, c2b);
            x = Vector128.Create(a[3]);
            c3a = Vector128.MultiplyAddEstimate(x, ba, c3a);
            c3b = Vector128.MultiplyAddEstimate(x, bb, c3b);
            a += aStep;
        }

        Store(c, c0a, c0b, accumulate);
        Store(c + ldc, c1a, c1b, accumulate);
        Store(c + (2 * ldc), c2a, c2b, accumulate);
        Store(c + (3 * ldc), c3a, c3b, accumulate);
    }

    /// <summary>The same from rows side by side: a[i*lda + p].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void RunRows(int depth, double* a, long lda, double* b, double* c, long ldc, bool accumulate)
    {
        Vector128<double> c0a = default, c0b = default;
        Vector128<double> c1a = default, c1b = default;
        Vector128<double> c2a = default, c2b = default;
        Vector128<double> c3a = default, c3b = default;
        // Three rows share a base register: there are fewer registers than rows.
        var lda2 = 2 * lda;
        var a0 = a;
        var a3 = a + (3 * lda);
        for (var p = 0; p < depth; p++)
        {
            var ba = Vector128.Load(b);
            var bb = Vector128.Load(b + 2);
            b += 4;
            var x = Vector128.Create(a0[0]);
            c0a = Vector128.MultiplyAddEstimate(x, ba, c0a);
            c0b = Vector128.MultiplyAddEstimate(x, bb, c0b);
            x = Vector128.Create(a0[lda]);
            c1a = Vector128.MultiplyAddEstimate(x, ba, c1a);
            c1b = Vector128.MultiplyAddEstimate(x, bb, c1b);
            x = Vector128.Create(a0[lda2]);
            c2a = Vector128.MultiplyAddEstimate(x, ba, c2a);
            c2b = Vector128.MultiplyAddEstimate(x, bb, c2b);
            x = Vector128.Create(a3[0]);
            c3a = Vector128.MultiplyAddEstimate(x, ba, c3a);
            c3b = Vector128.MultiplyAddEstimate(x, bb, c3b);
            a0++;
            a3++;
        }

        Store(c, c0a, c0b, accumulate);
        Store(c + ldc, c1a, c1b, accumulate);
        Store(c + (2 * ldc), c2a, c2b, accumulate);
        Store(c + (3 * ldc), c3a, c3b, accumulate);
    }

    private static void Store(double* c, Vector128<double> x0, Vector128<double> x1, bool accumulate)
    {
        if (accumulate)
        {
            x0 += Vector128.Load(c);
            x1 += Vector128.Load(c + 2);
        }

        x0.Store(c);
        x1.Store(c + 2);
    }
}
