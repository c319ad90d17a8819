using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Number of dimensions of its input.</summary>
internal sealed class Rank : ComputeOp
{
    public override string SignatureText => "Rank(input:T) -> (output:i32) | T:type";

    public override void InferShapes(ShapeContext c) => c.Set(0, Shape.Scalar);

    public override Tensor? ConstantValue(Node node) =>
        node.InputArray[0] is { Node: not null } input && input.Shape.HasRank ? Tensor.Scalar(input.Shape.Rank) : null;

    protected override void Compute(KernelContext c) => c.SetScalar(0, c.Input(0).Shape.Rank);
}
