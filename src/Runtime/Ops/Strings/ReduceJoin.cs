using System.Text;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Movement;

namespace Reproductions.Runtime.Ops.Strings;

/// <summary>Joins the strings along some axes.</summary>
internal sealed class ReduceJoin : ComputeOp
{
    public override string SignatureText => "ReduceJoin(inputs:string, reduction_indices:int32) -> (output:string) | keep_dims:bool=False; separator:string=''";

    public override void InferShapes(ShapeContext c)
    {
        var input = c.Input(0);
        if (!input.HasRank)
        {
            return;
        }

        if (c.Constant(1) is not { } axes)
        {
            c.Set(0, c.Node.Bool("keep_dims") ? Shape.OfRank(input.Rank) : Shape.UnknownRank);
            return;
        }

        var joined = Mark(Integers.Read(axes), input.Rank);
        c.Set(0, Reduced(input, joined, c.Node.Bool("keep_dims")));
    }

    protected override void Compute(KernelContext c)
    {
        var input = c.Input(0);
        var axes = Integers.Read(c.Input(1));
        var joined = Mark(axes, input.Shape.Rank);
        var separator = Encoding.UTF8.GetBytes(c.Node.Text("separator"));
        var rank = input.Shape.Rank;

        // Of several axes the first varies fastest.
        long[] order = [.. Enumerable.Range(0, rank).Where(i => !joined[i]).Select(i => (long)i), .. axes.Reverse().Select(a => a < 0 ? a + rank : a)];
        var strides = Strides.Of(input.Shape.Dims);
        var dims = Array.ConvertAll(order, o => input.Shape[(int)o]);
        var sorted = c.Scratch(DType.String, new Shape(dims));
        Elements.Move(input, sorted, new StridedMove(dims, Array.ConvertAll(order, o => strides[o]), 0));
        var output = c.Allocate(0, Reduced(input.Shape, joined, c.Node.Bool("keep_dims")));
        var width = output.Count == 0 ? 0 : (int)(sorted.Count / output.Count);
        for (var i = 0; i < output.Count; i++)
        {
            var text = new List<byte>();
            for (var j = 0; j < width; j++)
            {
                text.AddRange(j > 0 ? separator : []);
                text.AddRange(sorted.StringAt((i * width) + j));
            }

            output.Objects[i] = text.ToArray();
        }
    }

    private static Shape Reduced(Shape shape, bool[] joined, bool keep) =>
        new([.. Enumerable.Range(0, shape.Rank).Where(i => keep || !joined[i]).Select(i => joined[i] ? 1 : shape[i])]);

    private static bool[] Mark(long[] axes, int rank)
    {
        var marked = new bool[rank];
        foreach (var axis in axes)
        {
            var at = axis < 0 ? axis + rank : axis;
            if (at < 0 || at >= rank)
            {
                throw new InvalidArgumentError($"Invalid reduction dimension {axis} for input with {rank} dimension(s)");
            }

            marked[at] = !marked[at] ? true : throw new InvalidArgumentError($"Duplicate reduction dimension {axis}");
        }

        return marked;
    }
}
