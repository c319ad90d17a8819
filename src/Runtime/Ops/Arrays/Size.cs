using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Number of elements of its input.</summary>
internal sealed class Size : ComputeOp
{
    public override string SignatureText => "Size(input:T) -> (output:out_type) | T:type; out_type:type=int32 in {int32,int64}";

    public override void InferShapes(ShapeContext c) => c.Set(0, Shape.Scalar);

    public override Tensor? ConstantValue(Node node) =>
        node.InputArray[0] is { Node: not null } input && input.Shape.IsFullyDefined ? Integers.Scalar(node.OutputTypes[0], input.Shape.ElementCount) : null;

    protected override void Compute(KernelContext c) => Integers.Write(c.Allocate(0, Shape.Scalar), [c.Input(0).Count]);
}
