using System.Numerics;
using Reproductions.Runtime.Kernels.Functions;

namespace Reproductions.Runtime.Ops.Sparse;

/// <summary>The smaller of the elements of two sparse tensors; one that is not given counts as 0.</summary>
internal sealed class SparseSparseMinimum : SparseSparseExtreme<SparseSparseMinimum.Smaller>
{
    public override string SignatureText => "SparseSparseMinimum(a_indices:int64, a_values:T, a_shape:int64, b_indices:int64, b_values:T, b_shape:int64) -> (output_indices:int64, output_values:T) | T:type in {float,double,int32,uint8,int16,int8,complex64,int64,qint8,quint8,qint32,bfloat16,qint16,quint16,uint16,complex128,half,uint32,uint64}";

    internal readonly struct Smaller : IOrderedBinary
    {
        public static T Invoke<T>(T x, T y)
            where T : unmanaged, INumber<T> => T.Min(x, y);
    }
}
