using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Movement;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Its input with permuted dimensions.</summary>
internal class Transpose : ComputeOp
{
    public override string SignatureText => "Transpose(x:T, perm:Tperm) -> (y:T) | T:type; Tperm:type=int32 in {int32,int64}";

    public override void InferShapes(ShapeContext c)
    {
        var input = c.Input(0);
        var perm = c.Constant(1);
        var length = ShapeContext.Product(c.Input(1));
        if (!input.HasRank && length == Shape.Unknown && perm is null)
        {
            return;
        }

        var rank = input.HasRank ? input.Rank : (int)(length != Shape.Unknown ? length : perm!.Count);
        if (!input.HasRank && rank < 2)
        {
            // A permutation of one element belongs to a vector or a scalar.
            return;
        }

        input = c.WithRank(input, rank);
        c.WithRank(c.Input(1), 1);
        c.WithValue(length, rank);
        var dims = new long[rank];
        Array.Fill(dims, Shape.Unknown);
        if (perm is not null)
        {
            var axes = Integers.Read(perm);
            for (var i = 0; i < rank; i++)
            {
                if (axes[i] >= rank || axes[i] < 0)
                {
                    throw c.Error($"perm dim {axes[i]} is out of range of input rank {rank}");
                }

                dims[i] = input[(int)axes[i]];
            }
        }

        c.Set(0, new Shape(dims));
    }

    protected override void Compute(KernelContext c)
    {
        if (Permuted(c) is null)
        {
            c.SetOutput(0, c.Input(0));
        }
    }

    /// <summary>Makes output 0; null, and no output, when nothing moves.</summary>
    protected static Tensor? Permuted(KernelContext c)
    {
        var input = c.Input(0);
        var given = c.Input(1);
        var rank = input.Shape.Rank;
        if (given.Shape.Rank != 1)
        {
            throw new InvalidArgumentError($"perm must be rank 1, got shape {given.Shape}");
        }

        if (given.Count != rank)
        {
            throw new InvalidArgumentError($"transpose expects a vector of size {rank}. But input(1) is a vector of size {given.Count}");
        }

        var perm = Integers.Read(given);
        Check(perm, rank);
        var (dims, strides) = (new long[rank], new long[rank]);
        var source = Strides.Of(input.Shape.Dims);
        var keeps = true;
        for (var i = 0; i < rank; i++)
        {
            dims[i] = input.Shape[(int)perm[i]];
            strides[i] = source[perm[i]];
            keeps &= perm[i] == i;
        }

        if (keeps)
        {
            return null;
        }

        var output = c.Allocate(0, new Shape(dims));
        Elements.Move(input, output, new StridedMove(dims, strides, 0));
        return output;
    }

    private static void Check(long[] perm, int rank)
    {
        foreach (var axis in perm)
        {
            if (axis < 0 || axis >= rank)
            {
                throw new InvalidArgumentError($"{axis} is out of range [0 .. {rank})");
            }
        }

        for (var i = 0; i < rank; i++)
        {
            if (!perm.Contains(i))
            {
                throw new InvalidArgumentError($"{i} is missing from {{{string.Join(',', perm)}}}.");
            }
        }
    }
}
