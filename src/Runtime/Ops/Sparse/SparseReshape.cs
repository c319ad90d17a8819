using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Sparse;

/// <summary>The indices of a sparse tensor under another dense shape.</summary>
internal sealed class SparseReshape : ComputeOp
{
    public override string SignatureText => "SparseReshape(input_indices:int64, input_shape:int64, new_shape:int64) -> (output_indices:int64, output_shape:int64) |";

    public override void InferShapes(ShapeContext c)
    {
        var indices = c.InputOfRank(0, 2);
        c.InputOfRank(1, 1);
        var shape = c.InputOfRank(2, 1);
        c.Set(0, new Shape(indices[0], shape[0]));
        c.Set(1, shape);
    }

    protected override void Compute(KernelContext c)
    {
        var (indices, from, to) = (c.Input(0), c.Input(1).Span<long>().ToArray(), c.Input(2).Span<long>().ToArray());
        if (indices.Shape.Rank != 2 || indices.Shape[1] != from.Length)
        {
            throw new InvalidArgumentError($"Input indices should be a matrix with {from.Length} columns but received shape {indices.Shape}");
        }

        var total = Elements.Product(from);
        var hole = Array.IndexOf(to, -1);
        if (hole != Array.LastIndexOf(to, -1))
        {
            throw new InvalidArgumentError($"only one output dimension may be -1, not both {hole} and {Array.LastIndexOf(to, -1)}");
        }

        if (hole >= 0)
        {
            to[hole] = 1;
            var known = Elements.Product(to);
            to[hole] = known > 0 && total % known == 0
                ? total / known
                : throw new InvalidArgumentError($"Input to reshape is a SparseTensor with {total} dense values, but the requested shape requires a multiple of {known}.");
        }

        if (Elements.Product(to) != total)
        {
            throw new InvalidArgumentError($"Input to reshape is a tensor with {total} dense values, but the requested shape has {Elements.Product(to)}.");
        }

        var (source, target) = (Kernels.Movement.Strides.Of(from), Kernels.Movement.Strides.Of(to));
        var count = indices.Shape[0];
        var output = c.Allocate(0, new Shape(count, to.Length)).Span<long>();
        var given = indices.Span<long>();
        for (var i = 0; i < count; i++)
        {
            long at = 0;
            for (var d = 0; d < from.Length; d++)
            {
                at += given[(i * from.Length) + d] * source[d];
            }

            for (var d = 0; d < to.Length; d++)
            {
                output[(i * to.Length) + d] = at / target[d];
                at %= target[d];
            }
        }

        to.CopyTo(c.Allocate(1, new Shape(to.Length)).Span<long>());
    }
}
