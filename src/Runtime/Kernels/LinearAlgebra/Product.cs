using System.Runtime.Intrinsics;

namespace Reproductions.Runtime.Kernels.LinearAlgebra;

/// <summary>Chooses the micro-kernel that the processor, and the runtime's switches, allow.</summary>
internal static unsafe class Product
{
    /// <summary>Name of the path that float and double products take: AVX-512, AVX2, 128 bits, or scalar.</summary>
    public static string Path =>
        Vector512.IsHardwareAccelerated ? "Vector512" : Vector256.IsHardwareAccelerated ? "Vector256" : Vector128.IsHardwareAccelerated ? "Vector128" : "Scalar";

    /// <summary>Whether a result of so many columns fills the widest tiles; one of fewer would leave half of each empty.</summary>
    public static bool IsWide<T>(long columns)
        where T : unmanaged => Vector512.IsHardwareAccelerated && columns > Kernel256<T>.Columns;

    /// <summary>C[m, n] = A[m, k] B[k, n] (+ C), then the epilogue; see <see cref="Gemm"/>.</summary>
    public static void Run<T, TA, TB>(long m, long n, long k, TA a, TB b, T* c, long ldc, bool accumulate, in Epilogue<T> epilogue, Workers workers)
        where T : unmanaged
        where TA : struct, IPanelSource<T>
        where TB : struct, IPanelSource<T>
    {
        if (typeof(T) != typeof(float) && typeof(T) != typeof(double))
        {
            GemmEngine<T, ScalarKernel<T>, TA, TB>.Run(m, n, k, a, b, c, ldc, accumulate, epilogue, workers);
        }
        else if (IsWide<T>(n))
        {
            GemmEngine<T, Kernel512<T>, TA, TB>.Run(m, n, k, a, b, c, ldc, accumulate, epilogue, workers);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            GemmEngine<T, Kernel256<T>, TA, TB>.Run(m, n, k, a, b, c, ldc, accumulate, epilogue, workers);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            GemmEngine<T, Kernel128<T>, TA, TB>.Run(m, n, k, a, b, c, ldc, accumulate, epilogue, workers);
        }
        else
        {
            GemmEngine<T, ScalarKernel<T>, TA, TB>.Run(m, n, k, a, b, c, ldc, accumulate, epilogue, workers);
        }
    }
}
