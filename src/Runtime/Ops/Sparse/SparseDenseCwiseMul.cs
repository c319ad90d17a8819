using System.Numerics;
using Reproductions.Runtime.Kernels.Functions;

namespace Reproductions.Runtime.Ops.Sparse;

/// <summary>Products of the elements of a sparse tensor and those of a dense one.</summary>
internal sealed class SparseDenseCwiseMul : SparseDenseCwise<SparseDenseCwiseMul.Product>
{
    public override string SignatureText => "SparseDenseCwiseMul(sp_indices:int64, sp_values:T, sp_shape:int64, dense:T) -> (output:T) | T:type in {float,double,int32,uint8,int16,int8,complex64,int64,qint8,quint8,qint32,bfloat16,qint16,quint16,uint16,complex128,half,uint32,uint64}";

    internal readonly struct Product : IOrderedBinary
    {
        public static T Invoke<T>(T x, T y)
            where T : unmanaged, INumber<T> => x * y;
    }
}
