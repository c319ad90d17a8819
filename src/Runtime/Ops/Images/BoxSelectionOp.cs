using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Images;

/// <summary>What the ops that select boxes share: checks, and numbers of half precision read as float32.</summary>
internal abstract class BoxSelectionOp : ComputeOp
{
    public override void InferShapes(ShapeContext c)
    {
        var boxes = c.InputOfRank(0, 2);
        var scores = c.InputOfRank(1, 1);
        for (var i = 2; i < c.InputCount; i++)
        {
            c.InputOfRank(i, 0);
        }

        c.Merge(boxes[0], scores[0]);
        c.WithValue(boxes[1], 4);
        c.Set(0, new Shape(Shape.Unknown));
    }

    /// <summary>Takes boxes of input 0 by the scores of input 1, at most as many as input 2 says.</summary>
    protected static List<(int Box, float Score)> Select(KernelContext c, float overlap, float score = float.NegativeInfinity, float softness = 0)
    {
        var (boxes, scores) = (c.Input(0), c.Input(1));
        if (boxes.Shape.Rank != 2)
        {
            throw new InvalidArgumentError($"boxes must be 2-D{boxes.Shape}");
        }

        if (boxes.Shape[1] != 4)
        {
            throw new InvalidArgumentError("boxes must have 4 columns");
        }

        if (scores.Shape.Rank != 1)
        {
            throw new InvalidArgumentError($"scores must be 1-D{scores.Shape}");
        }

        if (scores.Count != boxes.Shape[0])
        {
            throw new InvalidArgumentError("scores has incompatible shape");
        }

        if (!(overlap is >= 0 and <= 1))
        {
            throw new InvalidArgumentError("iou_threshold must be in [0, 1]");
        }

        var corners = Floats(boxes);
        BoxOverlap[] all = [.. Enumerable.Range(0, (int)scores.Count).Select(i => BoxOverlap.Of(corners.AsSpan(i * 4, 4)))];
        return new BoxSelection(MaxCount(c), overlap, score, softness).Run(Floats(scores), (a, b) => all[a].With(all[b]));
    }

    /// <summary>How many boxes are asked for.</summary>
    protected static int MaxCount(KernelContext c)
    {
        if (c.Input(2).Shape.Rank != 0)
        {
            throw new InvalidArgumentError($"max_output_size must be 0-D, got shape {c.Input(2).Shape}");
        }

        return c.Input(2).Value<int>() is >= 0 and var count ? count : throw new InvalidArgumentError("output size must be non-negative");
    }

    /// <summary>The scalar at input <paramref name="index"/>.</summary>
    protected static float Threshold(KernelContext c, int index, string name) => c.Input(index) is { Shape.Rank: 0 } value
        ? Floats(value)[0]
        : throw new InvalidArgumentError($"{name} must be 0-D, got shape {c.Input(index).Shape}");

    /// <summary>The numbers of the boxes as output 0, zeros up to <paramref name="length"/>.</summary>
    protected static void Write(KernelContext c, List<(int Box, float Score)> taken, int length)
    {
        var output = c.Allocate(0, new Shape(length)).Span<int>();
        output.Clear();
        for (var i = 0; i < taken.Count; i++)
        {
            output[i] = taken[i].Box;
        }
    }

    private static float[] Floats(Tensor tensor) =>
        tensor.DType == DType.Half ? Array.ConvertAll(tensor.Span<Half>().ToArray(), x => (float)x) : tensor.Span<float>().ToArray();
}
