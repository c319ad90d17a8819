using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>The distinct slices of a tensor along one axis, and which of them each slice is.</summary>
internal sealed class UniqueV2 : ComputeOp
{
    public override string SignatureText => "UniqueV2(x:T, axis:Taxis) -> (y:T, idx:out_idx) | T:type; Taxis:type=int64 in {int32,int64}; out_idx:type=int32 in {int32,int64}";

    public override void InferShapes(ShapeContext c)
    {
        var input = c.Input(0);
        c.Set(0, input.HasRank ? Shape.OfRank(input.Rank) : Shape.UnknownRank);
        c.Set(1, Shape.OfRank(1));
        if (input.HasRank && c.Constant(1) is { Count: <= 1 } axes && input.Rank > 0)
        {
            var axis = axes.Count == 0 ? 0 : c.Axis(Integers.First(axes), input.Rank);
            c.Set(1, new Shape(input[axis]));
        }
    }

    protected override void Compute(KernelContext c)
    {
        var input = c.Input(0);
        var axes = Integers.Read(c.Input(1));
        if (axes.Length == 0 && input.Shape.Rank != 1)
        {
            throw new InvalidArgumentError("unique expects a 1D vector.");
        }

        var rank = input.Shape.Rank;
        var axis = axes.Length == 0 ? 0 : (int)(axes[0] < 0 ? axes[0] + rank : axes[0]);
        if (axis < 0 || axis >= rank)
        {
            throw new InvalidArgumentError($"axis has to be between [0, {rank})");
        }

        var outer = Elements.Product(input.Shape.Dims[..axis]);
        var inner = Elements.Product(input.Shape.Dims[(axis + 1)..]);
        var size = input.Shape[axis];
        var (ids, firsts) = Find(input, outer, size, inner);
        var output = c.Allocate(0, input.Shape.WithDim(axis, firsts.Count));
        for (long block = 0; block < outer; block++)
        {
            for (var i = 0; i < firsts.Count; i++)
            {
                Elements.Copy(input, ((block * size) + firsts[i]) * inner, output, ((block * firsts.Count) + i) * inner, inner);
            }
        }

        Integers.Write(c.Allocate(1, new Shape(size)), ids);
    }

    private static (long[] Ids, List<long> Firsts) Find(Tensor input, long outer, long size, long inner)
    {
        var (ids, firsts) = (new long[size], new List<long>());
        for (long i = 0; i < size; i++)
        {
            var found = firsts.FindIndex(f => Same(input, outer, size, inner, f, i));
            ids[i] = found < 0 ? firsts.Count : found;
            if (found < 0)
            {
                firsts.Add(i);
            }
        }

        return (ids, firsts);
    }

    private static bool Same(Tensor input, long outer, long size, long inner, long a, long b)
    {
        for (long block = 0; block < outer; block++)
        {
            for (long k = 0; k < inner; k++)
            {
                var at = block * size;
                if (!Uniques.ByContent.Instance.Equals(Uniques.Key(input, (int)(((at + a) * inner) + k)), Uniques.Key(input, (int)(((at + b) * inner) + k))))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
