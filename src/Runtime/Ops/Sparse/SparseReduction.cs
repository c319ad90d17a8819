using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;

namespace Reproductions.Runtime.Ops.Sparse;

/// <summary>
/// The elements that a sparse tensor gives, folded along dimensions; those it does not give take no part, and what nothing
/// was folded for is 0 in a dense result and left out of a sparse one. Without dimensions nothing is folded.
/// </summary>
internal abstract class SparseReduction<TFunction> : ComputeOp
    where TFunction : struct, IOrderedBinary
{
    /// <summary>Whether the result is sparse.</summary>
    protected abstract bool IsSparse { get; }

    public override void InferShapes(ShapeContext c)
    {
        if (IsSparse)
        {
            return;
        }

        var shape = c.ConstantAsShape(2);
        if (!shape.HasRank || c.Constant(3) is not { } axes)
        {
            return;
        }

        var folded = Integers.Read(axes).Select(axis => (int)(axis < 0 ? axis + shape.Rank : axis)).ToHashSet();
        if (folded.All(axis => axis >= 0 && axis < shape.Rank))
        {
            c.Set(0, new Shape(Kept(shape.Dims.ToArray(), folded, c.Node.Bool("keep_dims"))));
        }
    }

    protected override void Compute(KernelContext c)
    {
        var input = new SparseInput(c.Input(0), c.Input(1), c.Input(2));
        if (c.Input(3).Shape.Rank > 1)
        {
            throw new InvalidArgumentError($"Expected reduction_axes to be a scalar or a vector; got shape: {c.Input(3).Shape}");
        }

        var folded = new HashSet<int>();
        foreach (var axis in Integers.Read(c.Input(3)))
        {
            folded.Add(axis >= -input.Rank && axis < input.Rank
                ? (int)(axis < 0 ? axis + input.Rank : axis)
                : throw new InvalidArgumentError($"Invalid reduction dimension {axis}, for input with {input.Rank} dimensions."));
        }

        input.CheckBounds();
        Numbers.Visit(input.Values.DType, new Fold(c, input, folded, c.Node.Bool("keep_dims"), IsSparse));
    }

    private static long[] Kept(long[] dims, HashSet<int> folded, bool keep) =>
        [.. dims.Select((dim, d) => folded.Contains(d) ? 1 : dim).Where((_, d) => keep || !folded.Contains(d))];

    private readonly struct Fold(KernelContext c, SparseInput input, HashSet<int> folded, bool keep, bool isSparse) : INumberVisitor
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>
        {
            var dims = Kept(input.Dims, folded, keep);
            var results = Results<T>();
            if (isSparse)
            {
                var sparse = new SparseOutput(dims.Length);
                foreach (var (at, value) in results)
                {
                    sparse.Add(at, Tensor.Scalar(value), 0);
                }

                sparse.Write(c, 0, 1, 2, dims);
                return;
            }

            var dense = c.Allocate(0, RuntimeShape.Of(dims));
            Elements.Clear(dense);
            var strides = Kernels.Movement.Strides.Of(dims);
            foreach (var (at, value) in results)
            {
                dense.Span<T>()[(int)at.Zip(strides, (i, stride) => i * stride).Sum()] = value;
            }
        }

        private List<(long[] At, T Value)> Results<T>()
            where T : unmanaged, INumber<T>
        {
            var axes = folded;
            int[] groupBy = [.. Enumerable.Range(0, input.Rank).Where(d => !axes.Contains(d))];
            var results = new List<(long[] At, T Value)>();
            foreach (var group in input.Groups([.. groupBy, .. axes.Order()], groupBy.Length))
            {
                var value = input.Values.Span<T>()[group[0]];
                foreach (var i in group.AsSpan(1))
                {
                    value = TFunction.Invoke(value, input.Values.Span<T>()[i]);
                }

                var at = input.At(group[0]).ToArray();
                foreach (var axis in axes)
                {
                    at[axis] = 0;
                }

                results.Add((keep ? at : [.. groupBy.Select(d => at[d])], value));
            }

            return results;
        }
    }
}
