using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Pooling;

/// <summary>The gradient of MaxPool: to the first of the largest cells of each window.</summary>
internal sealed class MaxPoolGrad : OpType
{
    public override string SignatureText => "MaxPoolGrad(orig_input:T, orig_output:T, grad:T) -> (output:T) | ksize:list(int) >=4; strides:list(int) >=4; padding:string in {SAME,VALID}; data_format:string='NHWC' in {NHWC,NCHW}; T:type=float in {float,double,int32,uint8,int16,int8,int64,bfloat16,uint16,half,uint32,uint64}";

    public override void InferShapes(ShapeContext c) => c.Set(0, c.InputOfRank(0, 4));

    public override Kernel? CreateKernel(Node node) =>
        NumberKernel.Supports(node.Type("T")) ? new GradKernel(node.Type("T"), new PoolSizes(node)) : null;

    private sealed unsafe class GradKernel(DType type, PoolSizes sizes) : NumberKernel(type)
    {
        protected override void Run<T>(KernelContext c)
        {
            var input = c.Input(0);
            var gradient = c.Input(2);
            sizes.CheckWindow();
            if (sizes.IsDeep)
            {
                throw new UnimplementedError("MaxPoolGrad is not yet supported on the depth dimension.");
            }

            var shape = sizes.Of(input.Shape, out var outputShape);
            if (!c.Input(1).Shape.Equals(outputShape))
            {
                throw new InvalidArgumentError($"Expected orig_output shape to be {outputShape}, but got {c.Input(1).Shape}");
            }

            if (!gradient.Shape.Equals(outputShape))
            {
                throw new InvalidArgumentError($"Expected grad shape to be {outputShape}, but got {gradient.Shape}");
            }

            var output = c.Allocate(0, input.Shape);
            Kernels.Pooling.MaxPool.Backprop(shape, input.Data<T>(), gradient.Data<T>(), output.Data<T>(), c.Workers);
        }
    }
}
