using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;

namespace Reproductions.Runtime.Ops.Sparse;

/// <summary>A function of each element that a sparse tensor gives and the one of a dense tensor, which is broadcast to it, at its place. Elements not given stay so.</summary>
internal abstract class SparseDenseCwise<TFunction> : ComputeOp
    where TFunction : struct, IOrderedBinary
{
    public override void InferShapes(ShapeContext c) => c.Set(0, new Shape(ShapeContext.Dim(c.InputOfRank(0, 2), 0)));

    protected override void Compute(KernelContext c)
    {
        var (sparse, dense) = (new SparseInput(c.Input(0), c.Input(1), c.Input(2)), c.Input(3));
        var added = sparse.Rank - dense.Shape.Rank;
        for (var d = 0; d < dense.Shape.Rank; d++)
        {
            if (added < 0 || (dense.Shape[d] != 1 && dense.Shape[d] != sparse.Dims[added + d]))
            {
                throw new InvalidArgumentError($"SparseDenseBinaryOpShared broadcasts dense to sparse only; got incompatible shapes: [{string.Join(',', sparse.Dims)}] vs. {dense.Shape}");
            }
        }

        sparse.CheckBounds();
        Numbers.Visit(dense.DType, new Both(sparse, dense, c.Allocate(0, new Shape(sparse.Count))));
    }

    private readonly struct Both(SparseInput sparse, Tensor dense, Tensor output) : INumberVisitor
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>
        {
            var strides = Kernels.Movement.Strides.Of(dense.Shape.Dims);
            var added = sparse.Rank - dense.Shape.Rank;
            for (var i = 0; i < sparse.Count; i++)
            {
                long place = 0;
                for (var d = 0; d < strides.Length; d++)
                {
                    place += dense.Shape[d] == 1 ? 0 : sparse.At(i)[added + d] * strides[d];
                }

                output.Span<T>()[i] = TFunction.Invoke(sparse.Values.Span<T>()[i], dense.Span<T>()[(int)place]);
            }
        }
    }
}
