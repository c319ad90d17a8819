using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Movement;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>The gradient of StridedSlice: zeros with the slice's gradient in its place.</summary>
internal sealed class StridedSliceGrad : ComputeOp
{
    public override string SignatureText => "StridedSliceGrad(shape:Index, begin:Index, end:Index, strides:Index, dy:T) -> (output:T) | T:type; Index:type in {int32,int64}; begin_mask:int=0; end_mask:int=0; ellipsis_mask:int=0; new_axis_mask:int=0; shrink_axis_mask:int=0";

    public override void InferShapes(ShapeContext c) => c.Set(0, c.ConstantAsShape(0));

    protected override void Compute(KernelContext c)
    {
        var shape = RuntimeShape.Of(c.Input(0));
        var spec = StridedSlicing.Resolve(c, shape, 1);
        var gradient = c.Input(4);
        if (!spec.Final.Equals(gradient.Shape))
        {
            throw new InvalidArgumentError($"shape of dy was {gradient.Shape} instead of {spec.Final}");
        }

        var output = c.Allocate(0, shape);
        Elements.Clear(output);
        var (strides, offset) = StridedSlicing.Steps(spec, shape);
        Elements.Move(gradient, output, new StridedPlace(spec.Processing.ToArray(), strides, offset));
    }
}
