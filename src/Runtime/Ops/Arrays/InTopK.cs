using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Whether each target is among the k largest predictions of its row.</summary>
internal class InTopK : ComputeOp
{
    public override string SignatureText => "InTopK(predictions:f32, targets:T) -> (precision:bool) | k:int; T:type=int32 in {int32,int64}";

    public override void InferShapes(ShapeContext c)
    {
        var predictions = c.InputOfRank(0, 2);
        var targets = c.InputOfRank(1, 1);
        c.Set(0, new Shape(c.Merge(predictions[0], targets[0])));
    }

    protected override void Compute(KernelContext c)
    {
        var (predictions, targets) = (c.Input(0), c.Input(1));
        if (predictions.Shape.Rank != 2)
        {
            throw new InvalidArgumentError("predictions must be 2-dimensional");
        }

        if (targets.Shape.Rank != 1)
        {
            throw new InvalidArgumentError("targets must be 1-dimensional");
        }

        if (predictions.Shape[0] != targets.Count)
        {
            throw new InvalidArgumentError($"First dimension of predictions {predictions.Shape[0]} must match length of targets {targets.Count}");
        }

        var k = c.InputCount > 2 ? Integers.First(c.Input(2)) : c.Node.Int("k");
        var width = (int)predictions.Shape[1];
        var output = c.Allocate(0, targets.Shape);
        for (var row = 0; row < targets.Count; row++)
        {
            var target = ConstantFolder.Integer(targets, row);
            var line = predictions.Span<float>().Slice(row * width, width);
            output.Span<bool>()[row] = target >= 0 && target < width && Holds(line, line[(int)target], k);
        }
    }

    private static bool Holds(ReadOnlySpan<float> line, float target, long k)
    {
        if (!float.IsFinite(target))
        {
            return false;
        }

        // The scan stops once k predictions are larger, as TensorFlow's does; what comes after is not looked at.
        long larger = 0;
        foreach (var value in line)
        {
            if (!float.IsFinite(value))
            {
                return false;
            }

            if (value > target && ++larger > k)
            {
                break;
            }
        }

        return larger < k;
    }
}
