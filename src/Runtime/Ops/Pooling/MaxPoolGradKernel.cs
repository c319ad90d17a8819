using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Pooling;

/// <summary>Gradients to the first of the largest cells of each window; the sizes are attributes, or (null here) inputs 3 and 4.</summary>
internal sealed unsafe class MaxPoolGradKernel(DType type, PoolSizes? fixedSizes) : NumberKernel(type)
{
    protected override void Run<T>(KernelContext c)
    {
        var input = c.Input(0);
        var gradient = c.Input(2);
        var shape = MaxPoolGradSizes.Read(c, fixedSizes, "MaxPoolGrad", out var outputShape);
        if (!gradient.Shape.Equals(outputShape))
        {
            throw new InvalidArgumentError($"Expected grad shape to be {outputShape}, but got {gradient.Shape}");
        }

        var output = c.Allocate(0, input.Shape);
        Kernels.Pooling.MaxPool.Backprop(shape, input.Data<T>(), gradient.Data<T>(), output.Data<T>(), c.Workers);
    }
}
