using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Its input cut into parts of given sizes along one dimension; one size may be -1.</summary>
internal sealed class SplitV : ComputeOp
{
    public override string SignatureText => "SplitV(value:T, size_splits:Tlen, split_dim:i32) -> (output:num_split*T) | num_split:int >=1; T:type; Tlen:type=int64 in {int32,int64}";

    public override void InferShapes(ShapeContext c)
    {
        var input = c.Input(0);
        var sizes = c.Constant(1);
        var axis = c.ConstantScalar(2);
        for (var i = 0; i < c.OutputCount; i++)
        {
            c.Set(i, input.HasRank ? c.OutputCount == 1 ? input : Shape.OfRank(input.Rank) : Shape.UnknownRank);
        }

        if (!input.HasRank || axis is null || c.OutputCount == 1)
        {
            return;
        }

        var at = Splitting.Axis(c, axis.Value, input.Rank);
        var known = sizes is null ? null : Integers.Read(sizes);
        if (known is not null)
        {
            Complete(c, known, input[at]);
        }

        for (var i = 0; i < c.OutputCount; i++)
        {
            c.Set(i, input.WithDim(at, known?[i] ?? Shape.Unknown));
        }
    }

    protected override void Compute(KernelContext c)
    {
        var input = c.Input(0);
        var sizes = Integers.Read(c.Input(1));
        var axis = Splitting.Axis(Integers.First(c.Input(2)), input.Shape.Rank);
        if (sizes.Length != c.Node.OutputTypes.Length)
        {
            throw new InvalidArgumentError($"size_splits must have {c.Node.OutputTypes.Length} elements, one an output; got shape {c.Input(1).Shape}");
        }

        var hole = Array.IndexOf(sizes, -1);
        if (hole != Array.LastIndexOf(sizes, -1))
        {
            throw new InvalidArgumentError("There can only be one -1 in the input.");
        }

        var sum = sizes.Sum() - (hole < 0 ? 0 : -1);
        var size = input.Shape[axis];
        if (hole < 0 ? sum != size : sum > size)
        {
            throw new InvalidArgumentError($"Determined shape must either match input shape along split_dim exactly if fully specified, or be less than the size of the input along split_dim if not fully specified.  Got: {sum}");
        }

        if (hole >= 0)
        {
            sizes[hole] = size - sum;
        }

        if (Array.Exists(sizes, s => s < 0))
        {
            throw new InvalidArgumentError($"Split size at index {Array.FindIndex(sizes, s => s < 0)} must be >= 0. Got: {sizes.First(s => s < 0)}");
        }

        Splitting.Cut(c, input, axis, sizes);
    }

    private static void Complete(ShapeContext c, long[] sizes, long dim)
    {
        var hole = Array.IndexOf(sizes, -1);
        var sum = sizes.Where(s => s >= 0).Sum();
        if (hole >= 0)
        {
            sizes[hole] = dim == Shape.Unknown ? Shape.Unknown : dim - sum;
        }
        else if (dim != Shape.Unknown && sum != dim)
        {
            throw c.Error($"can't split axis of size {dim} into pieces of size [{string.Join(',', sizes)}]");
        }
    }
}
