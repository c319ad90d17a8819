using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>The inverse of a permutation of 0 to n-1.</summary>
internal sealed class InvertPermutation : ComputeOp
{
    public override string SignatureText => "InvertPermutation(x:T) -> (y:T) | T:type=int32 in {int32,int64}";

    public override void InferShapes(ShapeContext c) => c.Set(0, c.InputOfRank(0, 1));

    protected override void Compute(KernelContext c)
    {
        var input = c.Input(0);
        if (input.Shape.Rank != 1)
        {
            throw new InvalidArgumentError("invert_permutation expects a 1D vector.");
        }

        var perm = Integers.Read(input);
        var inverse = new long[perm.Length];
        Array.Fill(inverse, -1);
        for (var i = 0; i < perm.Length; i++)
        {
            if (perm[i] < 0 || perm[i] >= perm.Length)
            {
                throw new InvalidArgumentError($"{perm[i]} is not between 0 and {perm.Length}");
            }

            inverse[perm[i]] = inverse[perm[i]] < 0 ? i : throw new InvalidArgumentError($"{perm[i]} is duplicated in the input.");
        }

        Integers.Write(c.Allocate(0, input.Shape), inverse);
    }
}
