using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>The elements of the first vector that the second lacks, and where they stand.</summary>
internal sealed class ListDiff : ComputeOp
{
    public override string SignatureText => "ListDiff(x:T, y:T) -> (out:T, idx:out_idx) | T:type; out_idx:type=int32 in {int32,int64}";

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(0, 1);
        c.InputOfRank(1, 1);
        c.Set(0, Shape.OfRank(1));
        c.Set(1, Shape.OfRank(1));
    }

    protected override void Compute(KernelContext c)
    {
        var (x, y) = (c.Input(0), c.Input(1));
        if (x.Shape.Rank != 1 || y.Shape.Rank != 1)
        {
            throw new InvalidArgumentError(x.Shape.Rank != 1 ? "x should be a 1D vector." : "y should be a 1D vector.");
        }

        var without = new HashSet<object>(Enumerable.Range(0, (int)y.Count).Select(i => Uniques.Key(y, i)), Uniques.ByContent.Instance);
        long[] kept = [.. Enumerable.Range(0, (int)x.Count).Where(i => !without.Contains(Uniques.Key(x, i))).Select(i => (long)i)];
        var output = c.Allocate(0, new Shape(kept.Length));
        for (var i = 0; i < kept.Length; i++)
        {
            Elements.Copy(x, kept[i], output, i, 1);
        }

        Integers.Write(c.Allocate(1, new Shape(kept.Length)), kept);
    }
}
