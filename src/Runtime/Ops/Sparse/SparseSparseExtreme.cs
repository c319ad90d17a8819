using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;

namespace Reproductions.Runtime.Ops.Sparse;

/// <summary>The larger or smaller of the elements of two sparse tensors at each index of either; one that is not given counts as 0. Both are sorted.</summary>
internal abstract class SparseSparseExtreme<TFunction> : ComputeOp
    where TFunction : struct, IOrderedBinary
{
    public override void InferShapes(ShapeContext c)
    {
        for (var i = 0; i < 6; i++)
        {
            c.InputOfRank(i, i % 3 == 0 ? 2 : 1);
        }

        c.Set(0, Shape.OfRank(2));
        c.Set(1, Shape.OfRank(1));
    }

    protected override void Compute(KernelContext c)
    {
        var (a, b) = SparsePair.Of(c);
        Numbers.Visit(a.Values.DType, new Extreme(c, a, b));
    }

    private readonly struct Extreme(KernelContext c, SparseInput a, SparseInput b) : INumberVisitor
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>
        {
            var output = new SparseOutput(a.Rank);
            foreach (var (i, j) in SparsePair.Merge(a, b))
            {
                var value = TFunction.Invoke(i < 0 ? T.Zero : a.Values.Span<T>()[i], j < 0 ? T.Zero : b.Values.Span<T>()[j]);
                output.Add(i < 0 ? b.At(j) : a.At(i), Tensor.Scalar(value), 0);
            }

            output.Write(c, 0, 1);
        }
    }
}
