using System.Numerics;
using Reproductions.Runtime.Kernels.Functions;

namespace Reproductions.Runtime.Ops.Sparse;

/// <summary>Quotients of the elements of a sparse tensor and those of a dense one.</summary>
internal sealed class SparseDenseCwiseDiv : SparseDenseCwise<SparseDenseCwiseDiv.Quotient>
{
    public override string SignatureText => "SparseDenseCwiseDiv(sp_indices:int64, sp_values:T, sp_shape:int64, dense:T) -> (output:T) | T:type in {float,double,int32,uint8,int16,int8,complex64,int64,qint8,quint8,qint32,bfloat16,qint16,quint16,uint16,complex128,half,uint32,uint64}";

    internal readonly struct Quotient : IOrderedBinary
    {
        public static T Invoke<T>(T x, T y)
            where T : unmanaged, INumber<T>
        {
            // A half is an integer in integer arithmetic alone.
            var isInteger = T.IsZero(T.One / (T.One + T.One));
            return isInteger && T.IsZero(y) ? throw new InvalidArgumentError("Integer division by zero") : x / y;
        }
    }
}
