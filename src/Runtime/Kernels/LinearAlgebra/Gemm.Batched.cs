namespace Reproductions.Runtime.Kernels.LinearAlgebra;

public static unsafe partial class Gemm
{
    /// <summary>
    /// <paramref name="batch"/> products of matrices that follow each other; product i takes the factors at <paramref name="indexA"/>(i)
    /// and <paramref name="indexB"/>(i) matrices from the start: for broadcast batches. Null means i itself.
    /// </summary>
    public static void Batched<T>(long batch, bool transposeA, bool transposeB, long m, long n, long k, T* a, T* b, T* c, Workers workers, long[]? indexA = null, long[]? indexB = null)
        where T : unmanaged
    {
        for (var i = 0L; i < batch; i++)
        {
            var left = a + ((indexA is null ? i : indexA[i]) * m * k);
            var right = b + ((indexB is null ? i : indexB[i]) * k * n);
            Run(transposeA, transposeB, m, n, k, left, right, c + (i * m * n), workers);
        }
    }
}
