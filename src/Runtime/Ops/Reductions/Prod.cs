using System.Numerics;
using Reproductions.Runtime.Kernels;
using Reproductions.Runtime.Kernels.Reductions;

namespace Reproductions.Runtime.Ops.Reductions;

/// <summary>The product over axes; of nothing 1.</summary>
internal sealed unsafe class Prod : ReductionOp
{
    public override string SignatureText => "Prod(input:T, reduction_indices:Tidx) -> (output:T) | keep_dims:bool=False; T:type in {float,double,int32,uint8,int16,int8,complex64,int64,qint8,quint8,qint32,bfloat16,uint16,complex128,half,uint32,uint64}; Tidx:type=int32 in {int32,int64}";

    protected override bool HasComplex => true;

    protected override void Fold<T>(ReadOnlySpan<long> dims, ReadOnlySpan<bool> reduced, T* x, T* y, Workers workers)
    {
        if (typeof(T) == typeof(float))
        {
            FoldInDouble(dims, reduced, (float*)x, (float*)y, workers);
            return;
        }

        Reduce.Run<T, ProductReducer<T>>(dims, reduced, x, y, workers);
    }

    protected override void FoldComplex(ReadOnlySpan<long> dims, ReadOnlySpan<bool> reduced, Complex* x, Complex* y, Workers workers) =>
        Reduce.Run<Complex, ProductReducer<Complex>>(dims, reduced, x, y, workers);

    /// <summary>
    /// The rounding of a float32 product grows with its length and depends on the order, so on the width of the vectors; in float64 every path
    /// gives the same float32.
    /// </summary>
    private static void FoldInDouble(ReadOnlySpan<long> dims, ReadOnlySpan<bool> reduced, float* x, float* y, Workers workers)
    {
        long count = 1, kept = 1;
        for (var i = 0; i < dims.Length; i++)
        {
            count = checked(count * dims[i]);
            kept *= reduced[i] ? 1 : dims[i];
        }

        using var scratch = workers.Scratch.Rent(checked((count + kept) * sizeof(double)));
        var wide = (double*)scratch.Pointer;
        var result = wide + count;
        for (var i = 0L; i < count; i++)
        {
            wide[i] = x[i];
        }

        Reduce.Run<double, ProductReducer<double>>(dims, reduced, wide, result, workers);
        for (var i = 0L; i < kept; i++)
        {
            y[i] = (float)result[i];
        }
    }
}
