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
        var sizes = fixedSizes ?? PoolSizes.Read(c, 3);
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
