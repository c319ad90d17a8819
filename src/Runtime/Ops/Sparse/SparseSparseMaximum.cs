using System.Numerics;
using Reproductions.Runtime.Kernels.Functions;

namespace Reproductions.Runtime.Ops.Sparse;

/// <summary>The larger of the elements of two sparse tensors; one that is not given counts as 0.</summary>
internal sealed class SparseSparseMaximum : SparseSparseExtreme<SparseSparseMaximum.Larger>
{
    public override string SignatureText => "SparseSparseMaximum(a_indices:int64, a_values:T, a_shape:int64, b_indices:int64, b_values:T, b_shape:int64) -> (output_indices:int64, output_values:T) | T:type in {float,double,int32,uint8,int16,int8,int64,bfloat16,uint16,half,uint32,uint64}";

    internal readonly struct Larger : IOrderedBinary
    {
        public static T Invoke<T>(T x, T y)
            where T : unmanaged, INumber<T> => T.Max(x, y);
    }
}
