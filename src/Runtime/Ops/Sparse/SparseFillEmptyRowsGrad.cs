using System.Numerics;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Sparse;

/// <summary>The gradient of SparseFillEmptyRows: by the values where they went, by the default the sum of all others.</summary>
internal sealed class SparseFillEmptyRowsGrad : ComputeOp
{
    public override string SignatureText => "SparseFillEmptyRowsGrad(reverse_index_map:int64, grad_values:T) -> (d_values:T, d_default_value:T) | T:type";

    public override void InferShapes(ShapeContext c)
    {
        c.Set(0, c.InputOfRank(0, 1));
        c.InputOfRank(1, 1);
        c.Set(1, Shape.Scalar);
    }

    protected override void Compute(KernelContext c)
    {
        var (map, gradient) = (c.Input(0), c.Input(1));
        if (map.Shape.Rank != 1 || gradient.Shape.Rank != 1)
        {
            throw new InvalidArgumentError($"reverse_index_map and grad_values must be vectors, saw: {map.Shape} and {gradient.Shape}");
        }

        var values = c.Allocate(0, map.Shape);
        Numbers.Visit(gradient.DType, new Sharing(map.Span<long>().ToArray(), gradient, values, c.Allocate(1, Shape.Scalar)));
    }

    private readonly struct Sharing(long[] map, Tensor gradient, Tensor values, Tensor rest) : INumberVisitor
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>
        {
            var isTaken = new bool[gradient.Count];
            for (var i = 0; i < map.Length; i++)
            {
                if (map[i] < 0 || map[i] >= gradient.Count)
                {
                    throw new InvalidArgumentError($"Elements in reverse index must be in [0, {gradient.Count}) but got {map[i]}");
                }

                values.Span<T>()[i] = gradient.Span<T>()[(int)map[i]];
                isTaken[map[i]] = true;
            }

            var sum = T.Zero;
            for (var i = 0; i < isTaken.Length; i++)
            {
                sum += isTaken[i] ? T.Zero : gradient.Span<T>()[i];
            }

            rest.Span<T>()[0] = sum;
        }
    }
}
