using Reproductions.Runtime.Kernels;
using Reproductions.Runtime.Kernels.Reductions;

namespace Reproductions.Runtime.Ops.Reductions;

/// <summary>The square root of the sum of squares over axes.</summary>
internal sealed unsafe class EuclideanNorm : ReductionOp
{
    public override string SignatureText => "EuclideanNorm(input:T, reduction_indices:Tidx) -> (output:T) | keep_dims:bool=False; T:type in {float,double,int32,uint8,int16,int8,complex64,int64,qint8,quint8,qint32,bfloat16,qint16,quint16,uint16,complex128,half,uint32,uint64}; Tidx:type=int32 in {int32,int64}";

    public override bool IsNewerThan113 => true;

    protected override void Fold<T>(ReadOnlySpan<long> dims, ReadOnlySpan<bool> reduced, T* x, T* y, Workers workers)
    {
        long total = 1, kept = 1;
        for (var i = 0; i < dims.Length; i++)
        {
            total *= dims[i];
            kept *= reduced[i] ? 1 : dims[i];
        }

        using var scratch = workers.Scratch.Rent((total + 1) * sizeof(T));
        var squares = (T*)scratch.Pointer;
        for (var i = 0L; i < total; i++)
        {
            squares[i] = unchecked(x[i] * x[i]);
        }

        Reduce.Run<T, SumReducer<T>>(dims, reduced, squares, y, workers);
        for (var i = 0L; i < kept; i++)
        {
            y[i] = T.CreateTruncating(Math.Sqrt(double.CreateTruncating(y[i])));
        }
    }
}
