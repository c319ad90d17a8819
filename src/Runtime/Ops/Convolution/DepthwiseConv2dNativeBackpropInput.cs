using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Convolution;

/// <summary>The gradient of a depthwise convolution with respect to its input.</summary>
internal sealed class DepthwiseConv2dNativeBackpropInput : ConvOp
{
    public override string SignatureText => "DepthwiseConv2dNativeBackpropInput(input_sizes:int32, filter:T, out_backprop:T) -> (output:T) | T:type in {half,bfloat16,float,double}; strides:list(int); padding:string in {'SAME','VALID'}; data_format:string='NHWC' in {'NHWC','NCHW'}; dilations:list(int)=[1,1,1,1]";

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(0, 1);
        c.Set(0, c.WithRank(c.ConstantAsShape(0), 4));
    }

    protected override void Run<T>(KernelContext c, ConvSizes sizes)
    {
        var gradient = c.Input(2);
        if (sizes.Axes.ChannelsFirst)
        {
            throw new UnimplementedError("Depthwise convolution on CPU is only supported for NHWC format");
        }

        var filter = c.Input(1);
        var input = Sizes(c.Input(0), "input_sizes", "DepthwiseConv2DBackpropInput");
        var shape = sizes.Of(input, filter.Shape);
        CheckGradient("DepthwiseConv2DBackpropInput", input, filter.Shape, gradient.Shape, shape);
        var output = c.Allocate(0, input);
        DepthwiseElements.Run<T>(DepthwiseElements.Product.InputGradient, shape, filter, gradient, output, c);
    }
}
