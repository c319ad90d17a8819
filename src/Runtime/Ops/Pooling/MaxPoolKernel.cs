using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Pooling;

/// <summary>Max pooling; the sizes are attributes, or (null here) inputs 1 and 2.</summary>
internal sealed unsafe class MaxPoolKernel(DType type, PoolSizes? fixedSizes) : NumberKernel(type)
{
    protected override void Run<T>(KernelContext c)
    {
        var input = c.Input(0);
        var sizes = fixedSizes ?? PoolSizes.Read(c, 1);
        sizes.CheckWindow();
        if (sizes.Axes.ChannelsFirst)
        {
            throw new InvalidArgumentError("Default MaxPoolingOp only supports NHWC on device type CPU");
        }

        var shape = sizes.Of(input.Shape, out var outputShape);
        var output = c.Allocate(0, outputShape);
        Kernels.Pooling.MaxPool.Forward(shape, input.Data<T>(), output.Data<T>(), c.Workers);
    }
}
