using System.Numerics;
using Reproductions.Runtime.Kernels;
using Reproductions.Runtime.Kernels.Reductions;

namespace Reproductions.Runtime.Ops.Reductions;

/// <summary>The sum over axes; of nothing 0.</summary>
internal sealed unsafe class Sum : ReductionOp
{
    public override string SignatureText => "Sum(input:T, reduction_indices:Tidx) -> (output:T) | keep_dims:bool=False; T:type in {float,double,int32,uint8,int16,int8,complex64,int64,qint8,quint8,qint32,bfloat16,uint16,complex128,half,uint32,uint64}; Tidx:type=int32 in {int32,int64}";

    protected override bool HasComplex => true;

    protected override void Fold<T>(ReadOnlySpan<long> dims, ReadOnlySpan<bool> reduced, T* x, T* y, Workers workers) =>
        Reduce.Run<T, SumReducer<T>>(dims, reduced, x, y, workers);

    protected override void FoldComplex(ReadOnlySpan<long> dims, ReadOnlySpan<bool> reduced, Complex* x, Complex* y, Workers workers) =>
        Reduce.Run<Complex, SumReducer<Complex>>(dims, reduced, x, y, workers);
}
