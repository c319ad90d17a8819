using System.Numerics;

namespace Reproductions.Runtime.Kernels.LinearAlgebra;

/// <summary>Matrix products of row-major matrices without gaps. Thread-safe; one product uses the threads of its workers.</summary>
/// <remarks>
/// C[m, n] = op(A) op(B) (+ C), op(A) [m, k], op(B) [k, n]; a transposed factor is stored as [k, m] or [n, k]. The result may not overlap
/// the factors. k = 0 gives zeros. float32 and float64 are summed with fused multiply-add where the processor has it,
/// in an order that depends on the sizes alone; float16 and bfloat16 are summed in float32 and rounded once; integers wrap.
/// </remarks>
public static unsafe partial class Gemm
{
    /// <summary>Rows up to which a product with a transposed right factor is made turned.</summary>
    private const long TurnedRows = 512;

    /// <summary>
    /// One product of any number type. float and double may add to what C holds, then add <paramref name="bias"/>[n] to each row,
    /// then set negative results to 0 when <paramref name="relu"/>.
    /// </summary>
    public static void Run<T>(bool transposeA, bool transposeB, long m, long n, long k, T* a, T* b, T* c, Workers workers, bool accumulate = false, T* bias = null, bool relu = false)
        where T : unmanaged
    {
        if (typeof(T) == typeof(Half) || typeof(T) == typeof(BFloat16))
        {
            using var scratch = workers.Scratch.Rent(((m * k) + (k * n) + (m * n)) * sizeof(float));
            var left = (float*)scratch.Pointer;
            var right = left + (m * k);
            var product = right + (k * n);
            Widening.ToFloat(a, left, m * k);
            Widening.ToFloat(b, right, k * n);
            Run(transposeA, transposeB, m, n, k, left, right, product, workers);
            Widening.FromFloat(product, c, m * n);
        }
        else if (typeof(T) == typeof(Complex64))
        {
            using var scratch = workers.Scratch.Rent(((m * k) + (k * n) + (m * n)) * sizeof(Complex));
            var left = (Complex*)scratch.Pointer;
            var right = left + (m * k);
            var product = right + (k * n);
            Widening.ToComplex((Complex64*)a, left, m * k);
            Widening.ToComplex((Complex64*)b, right, k * n);
            Run(transposeA, transposeB, m, n, k, left, right, product, workers);
            Widening.FromComplex(product, (Complex64*)c, m * n);
        }
        else
        {
            var epilogue = new Epilogue<T>(bias, relu);
            if (m == 1 && TryVector(transposeB, n, k, a, b, c, accumulate, epilogue, workers))
            {
                return;
            }

            // A right factor whose k runs fastest must be interleaved; as the left factor of the turned product it is read as it lies,
            // which pays while each of its elements serves few rows: the result must be turned back.
            if (transposeB && !accumulate && !epilogue.IsPresent && m <= TurnedRows && (transposeA || n > m))
            {
                using var scratch = workers.Scratch.Rent(m * n * sizeof(T));
                var product = (T*)scratch.Pointer;
                Product.Run(n, m, k, Left(false, n, k, b), Right(!transposeA, m, k, a), product, m, false, default, workers);
                PanelPacking.Transpose(c, checked((int)n), product, m, 1, (int)n, (int)m);
                return;
            }

            Product.Run(m, n, k, Left(transposeA, m, k, a), Right(transposeB, n, k, b), c, n, accumulate, epilogue, workers);
        }
    }

    /// <summary>A product with a chosen micro-kernel, to compare the paths.</summary>
    internal static void RunWith<T, TKernel>(bool transposeA, bool transposeB, long m, long n, long k, T* a, T* b, T* c, Workers workers, bool accumulate = false)
        where T : unmanaged
        where TKernel : struct, IMicroKernel<T> =>
        GemmEngine<T, TKernel, MatrixSource<T>, MatrixSource<T>>.Run(m, n, k, Left(transposeA, m, k, a), Right(transposeB, n, k, b), c, n, accumulate, default, workers);

    private static MatrixSource<T> Left<T>(bool transposed, long m, long k, T* data)
        where T : unmanaged => transposed ? new MatrixSource<T>(data, 1, m) : new MatrixSource<T>(data, k, 1);

    private static MatrixSource<T> Right<T>(bool transposed, long n, long k, T* data)
        where T : unmanaged => transposed ? new MatrixSource<T>(data, k, 1) : new MatrixSource<T>(data, 1, n);
}
