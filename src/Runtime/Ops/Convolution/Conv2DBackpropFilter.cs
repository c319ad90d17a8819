using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Convolution;

/// <summary>The gradient of Conv2D with respect to its filter.</summary>
internal sealed class Conv2DBackpropFilter : ConvOp
{
    public override string SignatureText => "Conv2DBackpropFilter(input:T, filter_sizes:i32, out_backprop:T) -> (output:T) | T:type in {half,bfloat16,float,double}; strides:list(int); use_cudnn_on_gpu:bool=True; padding:string in {SAME,VALID}; data_format:string='NHWC' in {NHWC,NCHW}; dilations:list(int)={1,1,1,1}";

    private const string Operation = "Conv2DCustomBackpropFilter";

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(1, 1);
        c.Set(0, c.WithRank(c.ConstantAsShape(1), 4));
    }

    protected override unsafe void Run<T>(KernelContext c, ConvSizes sizes)
    {
        var input = c.Input(0);
        var gradient = c.Input(2);
        if (sizes.Axes.ChannelsFirst)
        {
            throw new InvalidArgumentError("Conv2DCustomBackpropFilterOp only supports NHWC.");
        }

        sizes.CheckStrides();
        if (sizes.IsDilated)
        {
            throw new InvalidArgumentError("Current CPU implementations do not yet support dilation rates larger than 1.");
        }

        var filter = Sizes(c.Input(1), "filter_sizes", Operation);
        if (input.Shape.Rank != 4)
        {
            throw new InvalidArgumentError($"{Operation}: input must be 4-dimensional");
        }

        var shape = sizes.Of(input.Shape, filter);
        if (gradient.Shape.Rank == 4 && gradient.Shape[3] != filter[3])
        {
            throw new InvalidArgumentError($"{Operation}: filter and out_backprop must have the same out_depth");
        }

        CheckGradient(Operation, input.Shape, filter, gradient.Shape, shape);
        var weights = filter[0] * filter[1] * input.Shape[3] * filter[3];
        if (weights != filter.ElementCount)
        {
            // Groups of channels, of which the CPU has the forward kernel alone.
            throw new InvalidArgumentError($"filter_size does not have enough elements, requested {weights}, got {filter.ElementCount}");
        }

        var output = c.Allocate(0, filter);
        Kernels.Convolution.Conv2D.BackpropFilter(shape, input.Data<T>(), gradient.Data<T>(), output.Data<T>(), c.Workers);
    }
}
