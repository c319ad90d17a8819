using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>The distinct elements of a vector, and which of them each element is.</summary>
internal class Unique : ComputeOp
{
    public override string SignatureText => "Unique(x:T) -> (y:T, idx:out_idx) | T:type; out_idx:type=int32 in {int32,int64}";

    public override void InferShapes(ShapeContext c)
    {
        c.Set(0, Shape.OfRank(1));
        c.InputOfRank(0, 1);
        c.SetSameAs(1, 0);
        if (c.OutputCount > 2)
        {
            c.Set(2, Shape.OfRank(1));
        }
    }

    protected override void Compute(KernelContext c)
    {
        var input = c.Input(0);
        if (input.Shape.Rank != 1)
        {
            throw new InvalidArgumentError("unique expects a 1D vector.");
        }

        var (ids, firsts) = Uniques.Find(input);
        var values = c.Allocate(0, new Shape(firsts.Count));
        for (var i = 0; i < firsts.Count; i++)
        {
            Elements.Copy(input, firsts[i], values, i, 1);
        }

        Integers.Write(c.Allocate(1, input.Shape), ids);
        if (c.Node.OutputTypes.Length > 2)
        {
            var counts = new long[firsts.Count];
            foreach (var id in ids)
            {
                counts[id]++;
            }

            Integers.Write(c.Allocate(2, new Shape(firsts.Count)), counts);
        }
    }
}
