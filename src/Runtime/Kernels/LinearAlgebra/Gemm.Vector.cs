using System.Numerics;
using System.Runtime.CompilerServices;
using Reproductions.Runtime.Kernels.Elementwise;

namespace Reproductions.Runtime.Kernels.LinearAlgebra;

public static unsafe partial class Gemm
{
    /// <summary>Columns that one thread sums at a time: their sums stay in the first-level cache.</summary>
    private const int VectorBlock = 1024;

    /// <summary>Parts of a narrow matrix's rows, summed for themselves.</summary>
    private const int VectorParts = 8;

    /// <summary>Rows of the matrix that are added in one pass over the sums.</summary>
    private const int VectorRows = 8;

    // One row times a matrix is bound by reading the matrix once: no packing.
    private static bool TryVector<T>(bool transposeB, long n, long k, T* a, T* b, T* c, bool accumulate, Epilogue<T> epilogue, Workers workers)
        where T : unmanaged
    {
        if (typeof(T) != typeof(float) || !Vector.IsHardwareAccelerated)
        {
            return false;
        }

        if (!transposeB && n <= VectorBlock && k >= VectorParts * VectorRows)
        {
            SumParts(n, k, (float*)a, (float*)b, (float*)c, accumulate, workers);
        }
        else
        {
            var body = new VectorBody(transposeB, n, k, (float*)a, (float*)b, (float*)c, accumulate);
            workers.For(n, Math.Max(16, 4 * Map.Grain / Math.Max(1, k)), ref body);
        }

        if (epilogue.IsPresent)
        {
            epilogue.Apply(c, n, 1, 0, checked((int)n));
        }

        return true;
    }

    // Whole rows, which lie one after another, are read faster than pieces of them: the rows are shared out to a fixed number of parts.
    private static void SumParts(long n, long k, float* a, float* b, float* c, bool accumulate, Workers workers)
    {
        using var scratch = workers.Scratch.Rent(VectorParts * VectorBlock * sizeof(float));
        var sums = (float*)scratch.Pointer;
        var body = new PartBody(n, k, a, b, sums);
        workers.For(VectorParts, Math.Max(1, Map.Grain * VectorParts / (n * k)), ref body);
        for (var j = 0L; j < n; j++)
        {
            var sum = accumulate ? c[j] : 0;
            for (var part = 0; part < VectorParts; part++)
            {
                sum += sums[(part * VectorBlock) + j];
            }

            c[j] = sum;
        }
    }

    private readonly struct PartBody(long n, long k, float* a, float* b, float* sums) : IParallelBody
    {
        public void Run(long start, long end)
        {
            for (var part = start; part < end; part++)
            {
                var first = k * part / VectorParts;
                var last = k * (part + 1) / VectorParts;
                new VectorBody(false, n, last - first, a + first, b + (first * n), sums + (part * VectorBlock), false).Run(0, n);
            }
        }
    }

    private readonly struct VectorBody(bool transposed, long n, long k, float* a, float* b, float* c, bool accumulate) : IParallelBody
    {
        public void Run(long start, long end)
        {
            if (transposed)
            {
                for (var j = start; j < end; j++)
                {
                    var sum = Dot(a, b + (j * k), k);
                    c[j] = accumulate ? c[j] + sum : sum;
                }

                return;
            }

            for (var j = start; j < end; j += VectorBlock)
            {
                Columns(j, (int)Math.Min(VectorBlock, end - j));
            }
        }

        private void Columns(long first, int count)
        {
            var target = c + first;
            if (!accumulate)
            {
                new Span<float>(target, count).Clear();
            }

            var p = 0L;
            for (; p <= k - VectorRows; p += VectorRows)
            {
                AddRows(target, b + (p * n) + first, a + p, count);
            }

            for (; p < k; p++)
            {
                var row = b + (p * n) + first;
                for (var j = 0; j < count; j++)
                {
                    target[j] = float.MultiplyAddEstimate(a[p], row[j], target[j]);
                }
            }
        }

        // The scalar tail rounds like the vectors, so that a column does not depend on where threads part.
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private void AddRows(float* target, float* row, float* x, int count)
        {
            Vector<float> x0 = new(x[0]), x1 = new(x[1]), x2 = new(x[2]), x3 = new(x[3]);
            Vector<float> x4 = new(x[4]), x5 = new(x[5]), x6 = new(x[6]), x7 = new(x[7]);
            var j = 0;
            for (; j <= count - Vector<float>.Count; j += Vector<float>.Count)
            {
                var sum = *(Vector<float>*)(target + j);
                var at = row + j;
                sum = Vector.MultiplyAddEstimate(x0, *(Vector<float>*)at, sum);
                sum = Vector.MultiplyAddEstimate(x1, *(Vector<float>*)(at + n), sum);
                sum = Vector.MultiplyAddEstimate(x2, *(Vector<float>*)(at + (2 * n)), sum);
                sum = Vector.MultiplyAddEstimate(x3, *(Vector<float>*)(at + (3 * n)), sum);
                sum = Vector.MultiplyAddEstimate(x4, *(Vector<float>*)(at + (4 * n)), sum);
                sum = Vector.MultiplyAddEstimate(x5, *(Vector<float>*)(at + (5 * n)), sum);
                sum = Vector.MultiplyAddEstimate(x6, *(Vector<float>*)(at + (6 * n)), sum);
                sum = Vector.MultiplyAddEstimate(x7, *(Vector<float>*)(at + (7 * n)), sum);
                *(Vector<float>*)(target + j) = sum;
            }

            for (; j < count; j++)
            {
                var sum = target[j];
                for (var p = 0; p < VectorRows; p++)
                {
                    sum = float.MultiplyAddEstimate(x[p], row[(p * n) + j], sum);
                }

                target[j] = sum;
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static float Dot(float* x, float* y, long count)
        {
            Vector<float> s0 = default, s1 = default, s2 = default, s3 = default;
            var width = Vector<float>.Count;
            var p = 0L;
            for (; p <= count - (4 * width); p += 4 * width)
            {
                s0 = Vector.MultiplyAddEstimate(*(Vector<float>*)(x + p), *(Vector<float>*)(y + p), s0);
                s1 = Vector.MultiplyAddEstimate(*(Vector<float>*)(x + p + width), *(Vector<float>*)(y + p + width), s1);
                s2 = Vector.MultiplyAddEstimate(*(Vector<float>*)(x + p + (2 * width)), *(Vector<float>*)(y + p + (2 * width)), s2);
                s3 = Vector.MultiplyAddEstimate(*(Vector<float>*)(x + p + (3 * width)), *(Vector<float>*)(y + p + (3 * width)), s3);
            }

            var sum = Vector.Sum((s0 + s1) + (s2 + s3));
            for (; p < count; p++)
            {
                sum = float.MultiplyAddEstimate(x[p], y[p], sum);
            }

            return sum;
        }
    }
}
