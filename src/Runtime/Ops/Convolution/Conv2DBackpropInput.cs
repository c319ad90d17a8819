using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Convolution;

/// <summary>The gradient of Conv2D with respect to its input.</summary>
internal sealed class Conv2DBackpropInput : ConvOp
{
    public override string SignatureText => "Conv2DBackpropInput(input_sizes:i32, filter:T, out_backprop:T) -> (output:T) | T:type in {half,bfloat16,float,double}; strides:list(int); use_cudnn_on_gpu:bool=True; padding:string in {SAME,VALID}; data_format:string='NHWC' in {NHWC,NCHW}; dilations:list(int)={1,1,1,1}";

    private const string Operation = "Conv2DCustomBackpropInput";

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(0, 1);
        var gradient = c.InputOfRank(2, 4);
        c.Set(0, c.WithRank(c.ConstantAsShape(0), 4).WithDim(0, gradient[0]));
    }

    protected override unsafe void Run<T>(KernelContext c, ConvSizes sizes)
    {
        var filter = c.Input(1);
        var gradient = c.Input(2);
        if (sizes.Axes.ChannelsFirst)
        {
            throw new InvalidArgumentError("Conv2DCustomBackpropInputOp only supports NHWC.");
        }

        sizes.CheckStrides();
        if (sizes.IsDilated)
        {
            throw new InvalidArgumentError("Current CPU implementations do not yet support dilation rates larger than 1.");
        }

        var input = Sizes(c.Input(0), "input_sizes", Operation);
        if (filter.Shape.Rank != 4)
        {
            throw new InvalidArgumentError($"{Operation}: filter must be 4-dimensional");
        }

        var shape = sizes.Of(input, filter.Shape);
        if (gradient.Shape.Rank == 4 && gradient.Shape[3] != filter.Shape[3])
        {
            throw new InvalidArgumentError($"{Operation}: filter and out_backprop must have the same out_depth");
        }

        CheckGradient(Operation, input, filter.Shape, gradient.Shape, shape);
        if (input[3] != filter.Shape[2])
        {
            throw new InvalidArgumentError($"Gradients for grouped convolutions are not supported on CPU. Please file a feature request if you run into this issue. Computed input depth {input[3]} doesn't match filter input depth {filter.Shape[2]}");
        }

        var output = c.Allocate(0, input);
        Kernels.Convolution.Conv2D.BackpropInput(shape, filter.Data<T>(), gradient.Data<T>(), output.Data<T>(), c.Workers);
    }
}
