using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>A tensor of one repeated value.</summary>
internal sealed class Fill : ComputeOp
{
    public override string SignatureText => "Fill(dims:index_type, value:T) -> (output:T) | T:type; index_type:type=int32 in {int32,int64}";

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(0, 1);
        c.InputOfRank(1, 0);
        var shape = c.ConstantAsShape(0);
        if (c.Constant(0) is { } dims && Array.Exists(Integers.Read(dims), d => d < 0))
        {
            throw c.Error("Fill dimensions must be >= 0");
        }

        c.Set(0, shape);
    }

    protected override void Compute(KernelContext c)
    {
        var dims = c.Input(0);
        var value = c.Input(1);
        if (dims.Shape.Rank != 1)
        {
            throw new InvalidArgumentError($"dims must represent a vector, got shape {dims.Shape}");
        }

        if (value.Shape.Rank != 0)
        {
            throw new InvalidArgumentError($"value must represent a scalar, got shape {value.Shape}");
        }

        Elements.Fill(c.Allocate(0, RuntimeShape.Of(dims)), value);
    }
}
