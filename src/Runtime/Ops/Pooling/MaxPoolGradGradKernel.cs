using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Pooling;

/// <summary>What the winning cells of each window hold; the sizes are attributes, or (null here) inputs 3 and 4.</summary>
internal sealed unsafe class MaxPoolGradGradKernel(DType type, PoolSizes? fixedSizes) : NumberKernel(type)
{
    protected override void Run<T>(KernelContext c)
    {
        var input = c.Input(0);
        var gradient = c.Input(2);
        var shape = MaxPoolGradSizes.Read(c, fixedSizes, "MaxPoolGradGrad", out var outputShape);
        if (!gradient.Shape.Equals(input.Shape))
        {
            throw new InvalidArgumentError($"Expected grad shape to be {input.Shape}, but got {gradient.Shape}");
        }

        var output = c.Allocate(0, outputShape);
        Kernels.Pooling.MaxPool.BackpropTwice(shape, input.Data<T>(), gradient.Data<T>(), output.Data<T>(), c.Workers);
    }
}
