using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Convolution;

namespace Reproductions.Runtime.Ops.Convolution;

/// <summary>A float32 convolution, the addition of a bias[out_channels], and a ReLU where there is one, in one pass over the result.</summary>
internal sealed class ConvolutionWithBias(ConvSizes sizes, bool relu) : BiasFusion
{
    private readonly KeptFilter _kept = new();

    public override bool Suits(KernelContext c)
    {
        var (input, filter, bias) = (c.Input(0).Shape, c.Input(1).Shape, c.Input(2).Shape);
        return !sizes.Axes.ChannelsFirst && input.Rank == 4 && filter.Rank == 4 && bias.Rank == 1 && input[3] == filter[2] && filter[3] == bias[0];
    }

    public override unsafe void Compute(KernelContext c)
    {
        sizes.CheckStrides();
        var input = c.Input(0);
        var filter = c.Input(1);
        var shape = sizes.Of(input.Shape, filter.Shape);
        var output = c.Allocate(0, new Shape(shape.Batch, shape.OutHeight, shape.OutWidth, shape.OutChannels));
        Kernels.Convolution.Conv2D.Forward(shape, input.Data<float>(), filter.Data<float>(), output.Data<float>(), c.Workers, c.Input(2).Data<float>(), relu, _kept);
    }
}
