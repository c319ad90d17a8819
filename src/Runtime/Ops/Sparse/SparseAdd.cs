using System.Numerics;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Sparse;

/// <summary>The sum of two sparse tensors of one shape, without elements smaller than a threshold; both are sorted.</summary>
internal sealed class SparseAdd : ComputeOp
{
    public override string SignatureText => "SparseAdd(a_indices:int64, a_values:T, a_shape:int64, b_indices:int64, b_values:T, b_shape:int64, thresh:Treal) -> (sum_indices:int64, sum_values:T, sum_shape:int64) | T:type in {float,double,int32,uint8,int16,int8,complex64,int64,qint8,quint8,qint32,bfloat16,qint16,quint16,uint16,complex128,half,uint32,uint64}; Treal:type in {float,double,int32,uint8,int16,int8,int64,bfloat16,uint16,half,uint32,uint64}";

    public override void InferShapes(ShapeContext c)
    {
        var shape = c.InputOfRank(2, 1);
        c.Set(0, new Shape(Shape.Unknown, shape[0]));
        c.Set(1, Shape.OfRank(1));
        c.Set(2, shape);
    }

    protected override void Compute(KernelContext c)
    {
        var (a, b) = SparsePair.Of(c);
        var threshold = c.Input(6);
        if (threshold.Shape.Rank != 0)
        {
            throw new InvalidArgumentError($"The input threshold should be a scalar but received shape {threshold.Shape}");
        }

        Numbers.Visit(a.Values.DType, new Sum(c, a, b, Convert.ToDouble(Arrays.Uniques.Key(threshold, 0), System.Globalization.CultureInfo.InvariantCulture)));
    }

    private readonly struct Sum(KernelContext c, SparseInput a, SparseInput b, double threshold) : INumberVisitor
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>
        {
            var output = new SparseOutput(a.Rank);
            foreach (var (i, j) in SparsePair.Merge(a, b))
            {
                var sum = (i < 0 ? T.Zero : a.Values.Span<T>()[i]) + (j < 0 ? T.Zero : b.Values.Span<T>()[j]);
                if (threshold <= double.CreateTruncating(T.Abs(sum)))
                {
                    output.Add(i < 0 ? b.At(j) : a.At(i), Tensor.Scalar(sum), 0);
                }
            }

            output.Write(c, 0, 1, 2, a.Dims);
        }
    }
}
