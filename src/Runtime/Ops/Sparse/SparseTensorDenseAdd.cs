using System.Numerics;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Sparse;

/// <summary>The sum of a sparse tensor and a dense one of the same shape; elements of one index add up.</summary>
internal sealed class SparseTensorDenseAdd : ComputeOp
{
    public override string SignatureText => "SparseTensorDenseAdd(a_indices:Tindices, a_values:T, a_shape:Tindices, b:T) -> (output:T) | T:type in {float,double,int32,uint8,int16,int8,complex64,int64,qint8,quint8,qint32,bfloat16,qint16,quint16,uint16,complex128,half,uint32,uint64}; Tindices:type in {int32,int64}";

    public override void InferShapes(ShapeContext c) => c.SetSameAs(0, 3);

    protected override void Compute(KernelContext c)
    {
        var (a, b) = (new SparseInput(c.Input(0), c.Input(1), c.Input(2)), c.Input(3));
        if (a.Rank != b.Shape.Rank)
        {
            throw new InvalidArgumentError($"Two operands have different ranks; received: {a.Rank} and {b.Shape.Rank}");
        }

        for (var d = 0; d < a.Rank; d++)
        {
            if (a.Dims[d] != b.Shape[d])
            {
                throw new InvalidArgumentError($"Dimension {d} does not equal (no broadcasting is supported): sparse side {a.Dims[d]} vs dense side {b.Shape[d]}");
            }
        }

        a.CheckBounds();
        var output = c.Allocate(0, b.Shape);
        Elements.Copy(b, 0, output, 0, b.Count);
        Numbers.Visit(b.DType, new Sum(a, output));
    }

    private readonly struct Sum(SparseInput a, Tensor output) : INumberVisitor
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>
        {
            var strides = Kernels.Movement.Strides.Of(a.Dims);
            for (var i = 0; i < a.Count; i++)
            {
                long place = 0;
                for (var d = 0; d < a.Rank; d++)
                {
                    place += a.At(i)[d] * strides[d];
                }

                output.Span<T>()[(int)place] += a.Values.Span<T>()[i];
            }
        }
    }
}
