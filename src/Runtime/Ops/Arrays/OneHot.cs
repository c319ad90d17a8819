using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Vectors that are "on" at an index and "off" elsewhere; an index out of range is off throughout.</summary>
internal sealed class OneHot : ComputeOp
{
    public override string SignatureText => "OneHot(indices:TI, depth:i32, on_value:T, off_value:T) -> (output:T) | axis:int=-1; T:type; TI:type=int64 in {uint8,int32,int64}";

    public override void InferShapes(ShapeContext c)
    {
        var axis = c.Node.Int("axis");
        if (axis < -1)
        {
            throw c.Error($"axis must be >= -1 but got {axis}");
        }

        c.InputOfRank(1, 0);
        c.InputOfRank(2, 0);
        c.InputOfRank(3, 0);
        var depth = c.ConstantScalar(1);
        if (depth < 0)
        {
            throw c.Error($"depth must be non-negative, got: {depth}");
        }

        var indices = c.Input(0);
        if (indices.HasRank && axis <= indices.Rank)
        {
            var at = axis == -1 ? indices.Rank : (int)axis;
            c.Set(0, indices.Slice(0, at).Concat(new Shape(depth ?? Shape.Unknown)).Concat(indices.Slice(at)));
        }
    }

    protected override void Compute(KernelContext c)
    {
        var indices = c.Input(0);
        var depth = Integers.First(c.Input(1));
        var axis = c.Node.Int("axis");
        if (axis != -1 && (axis < 0 || axis > indices.Shape.Rank))
        {
            throw new InvalidArgumentError($"Expected axis to be -1 or between [0, {indices.Shape.Rank + 1}).  But received: {axis}");
        }

        if (depth < 0)
        {
            throw new InvalidArgumentError($"depth must be non-negative, got: {depth}");
        }

        for (var i = 2; i < 4; i++)
        {
            if (c.Input(i).Shape.Rank != 0)
            {
                throw new InvalidArgumentError($"{(i == 2 ? "on_value" : "off_value")} must be a scalar, but got: {c.Input(i).Shape}");
            }
        }

        var at = axis == -1 ? indices.Shape.Rank : (int)axis;
        var inner = Elements.Product(indices.Shape.Dims[at..]);
        var output = c.Allocate(0, RuntimeShape.Of(indices.Shape.Slice(0, at).Concat(new Shape(depth)).Concat(indices.Shape.Slice(at)).ToArray()));
        Elements.Fill(output, c.Input(3));
        for (var i = 0; i < indices.Count; i++)
        {
            var index = ConstantFolder.Integer(indices, i);
            if (index >= 0 && index < depth)
            {
                Elements.Copy(c.Input(2), 0, output, (((i / inner * depth) + index) * inner) + (i % inner), 1);
            }
        }
    }
}
