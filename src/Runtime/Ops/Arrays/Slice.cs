using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Movement;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>A block of its input: where it begins and how large it is; size -1 is the rest.</summary>
internal sealed class Slice : ComputeOp
{
    public override string SignatureText => "Slice(input:T, begin:Index, size:Index) -> (output:T) | T:type; Index:type in {int32,int64}";

    public override void InferShapes(ShapeContext c)
    {
        var input = c.Input(0);
        var vector = c.Merge(c.InputOfRank(1, 1), c.InputOfRank(2, 1));
        if (vector[0] != Shape.Unknown)
        {
            input = c.WithRank(input, (int)vector[0]);
        }

        var begin = c.ConstantAsShape(1);
        if (c.Constant(2) is { } given)
        {
            var sizes = Integers.Read(given);
            begin = c.WithRank(begin, sizes.Length);
            input = c.WithRank(input, sizes.Length);
            for (var i = 0; i < sizes.Length; i++)
            {
                sizes[i] = sizes[i] == -1 ? c.Subtract(input[i], begin[i]) : Math.Max(Shape.Unknown, sizes[i]);
            }

            c.Set(0, new Shape(sizes));
            return;
        }

        // A -1 among partly known sizes is "the rest" or "unknown": unknown either way.
        var partial = c.ConstantAsShape(2);
        c.Set(0, partial.HasRank ? partial : input.HasRank ? Shape.OfRank(input.Rank) : Shape.UnknownRank);
    }

    protected override void Compute(KernelContext c)
    {
        var input = c.Input(0);
        var (first, second) = (c.Input(1), c.Input(2));
        var rank = input.Shape.Rank;
        if (first.Shape.Rank != 1 || second.Shape.Rank != 1 || first.Count != rank || second.Count != rank)
        {
            throw new InvalidArgumentError($"Expected begin and size arguments to be 1-D tensors of size {rank}, but got shapes {first.Shape} and {second.Shape} instead.");
        }

        var (begin, size) = (Integers.Read(first), Integers.Read(second));
        var strides = Strides.Of(input.Shape.Dims);
        long offset = 0;
        for (var i = 0; i < rank; i++)
        {
            var dim = input.Shape[i];
            if (size[i] == -1 && begin[i] >= 0 && begin[i] <= dim)
            {
                size[i] = dim - begin[i];
            }

            if (begin[i] < 0 || begin[i] > dim)
            {
                throw new InvalidArgumentError($"Expected begin[{i}] in [0, {dim}], but got {begin[i]}");
            }

            if (size[i] < 0 || begin[i] + size[i] > dim)
            {
                throw new InvalidArgumentError($"Expected size[{i}] in [0, {dim - begin[i]}], but got {size[i]}");
            }

            offset += begin[i] * strides[i];
        }

        var shape = new Shape(size);
        if (shape.Equals(input.Shape))
        {
            c.SetOutput(0, input);
            return;
        }

        Elements.Move(input, c.Allocate(0, shape), new StridedMove(size, strides, offset));
    }
}
