using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Movement;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Its input, repeated along each dimension.</summary>
internal sealed class Tile : ComputeOp
{
    public override string SignatureText => "Tile(input:T, multiples:Tmultiples) -> (output:T) | T:type; Tmultiples:type=int32 in {int32,int64}";

    public override void InferShapes(ShapeContext c)
    {
        var input = c.Input(0);
        var multiples = c.ConstantAsShape(1);
        if (!input.HasRank)
        {
            input = multiples.HasRank ? Shape.OfRank(multiples.Rank) : Shape.UnknownRank;
        }

        if (!input.HasRank)
        {
            return;
        }

        multiples = c.WithRank(multiples, input.Rank);
        var dims = new long[input.Rank];
        for (var i = 0; i < dims.Length; i++)
        {
            dims[i] = ShapeContext.Multiply(input[i], multiples[i]);
        }

        c.Set(0, new Shape(dims));
    }

    protected override void Compute(KernelContext c)
    {
        var input = c.Input(0);
        var given = c.Input(1);
        if (given.Shape.Rank != 1 || given.Count != input.Shape.Rank)
        {
            throw new InvalidArgumentError(given.Shape.Rank != 1
                ? $"Expected multiples to be 1-D, but got shape {given.Shape}"
                : $"Expected multiples argument to be a vector of length {input.Shape.Rank} but got length {given.Count}");
        }

        // Each dimension becomes two: the repetition, whose step in the source is zero, and the dimension itself.
        var multiples = Integers.Read(given);
        var rank = input.Shape.Rank;
        var (dims, strides, output) = (new long[2 * rank], new long[2 * rank], new long[rank]);
        var source = Strides.Of(input.Shape.Dims);
        for (var i = 0; i < rank; i++)
        {
            if (multiples[i] < 0)
            {
                throw new InvalidArgumentError($"Expected multiples[{i}] >= 0, but got {multiples[i]}");
            }

            dims[2 * i] = multiples[i];
            dims[(2 * i) + 1] = input.Shape[i];
            strides[(2 * i) + 1] = source[i];
            output[i] = checked(multiples[i] * input.Shape[i]);
        }

        Elements.Move(input, c.Allocate(0, RuntimeShape.Of(output)), new StridedMove(dims, strides, 0));
    }
}
