using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>The same elements under another shape; one dimension may be -1: what is left.</summary>
internal sealed class Reshape : ComputeOp
{
    public override string SignatureText => "Reshape(tensor:T, shape:Tshape) -> (output:T) | T:type; Tshape:type=int32 in {int32,int64}";

    public override void InferShapes(ShapeContext c)
    {
        var target = c.ConstantAsShape(1);
        var source = c.Input(0);
        if (!target.HasRank || !source.HasRank)
        {
            c.Set(0, target);
            return;
        }

        var (sourceCount, sourceHole, sourceHoles) = Known(source);
        var (targetCount, targetHole, targetHoles) = Known(target);
        if (sourceHoles == 0 && targetHoles == 0 && sourceCount != targetCount)
        {
            throw c.Error($"Cannot reshape a tensor with {sourceCount} elements to shape {target} ({targetCount} elements)");
        }

        if (sourceHoles == 0 && targetHoles == 1 && targetCount > 0)
        {
            target = target.WithDim(targetHole, c.Divide(sourceCount, targetCount, evenly: true));
        }
        else if (sourceHoles == 1 && targetHoles == 0 && sourceCount != 0)
        {
            c.Divide(targetCount, sourceCount, evenly: true);
        }

        c.Set(0, target);
    }

    protected override void Compute(KernelContext c)
    {
        var input = c.Input(0);
        var sizes = c.Input(1);
        if (sizes.Shape.Rank != 1)
        {
            throw new InvalidArgumentError($"sizes input must be 1-D, not {sizes.Shape}");
        }

        c.SetOutput(0, input.View(Resolve(input.Shape, Integers.Read(sizes))));
    }

    private static Shape Resolve(Shape source, long[] dims)
    {
        var count = source.ElementCount;
        var hole = -1;
        long known = 1;
        for (var i = 0; i < dims.Length; i++)
        {
            if (dims[i] == -1)
            {
                hole = hole < 0 ? i : throw new InvalidArgumentError($"Only one input size may be -1, not both {hole} and {i}");
            }
            else if (dims[i] < 0)
            {
                throw new InvalidArgumentError($"Size {i} must be non-negative, not {dims[i]}");
            }
            else
            {
                known = checked(known * dims[i]);
            }
        }

        if (hole >= 0)
        {
            if (known != 0 && count % known != 0)
            {
                throw new InvalidArgumentError($"Input to reshape is a tensor with {count} values, but the requested shape requires a multiple of {known}");
            }

            dims[hole] = known == 0 ? Rest(source, dims) : count / known;
            known *= dims[hole];
        }

        return known == count
            ? new Shape(dims)
            : throw new InvalidArgumentError($"Input to reshape is a tensor with {count} values, but the requested shape has {known}");
    }

    /// <summary>The missing dimension of an empty tensor: what is left when zeros are not counted.</summary>
    private static long Rest(Shape source, long[] dims)
    {
        var have = Elements.Product(source.ToArray().Where(d => d != 0).ToArray());
        var want = Elements.Product(dims.Where(d => d > 0).ToArray());
        return have % want == 0
            ? have / want
            : throw new InvalidArgumentError("reshape cannot infer the missing input size for an empty tensor unless all specified input sizes are non-zero");
    }

    /// <summary>The product of the known dimensions, the last unknown one and how many are unknown. A zero makes the count known.</summary>
    private static (long Count, int Hole, int Holes) Known(Shape shape)
    {
        long count = 1;
        var hole = -1;
        var holes = 0;
        for (var i = 0; i < shape.Rank; i++)
        {
            if (shape[i] == Shape.Unknown)
            {
                hole = i;
                holes++;
            }
            else
            {
                count = checked(count * shape[i]);
            }
        }

        return count == 0 ? (0, -1, 0) : (count, hole, holes);
    }
}
