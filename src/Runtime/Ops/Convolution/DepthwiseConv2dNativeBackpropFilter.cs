using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Convolution;

/// <summary>The gradient of a depthwise convolution with respect to its filter.</summary>
internal sealed class DepthwiseConv2dNativeBackpropFilter : ConvOp
{
    public override string SignatureText => "DepthwiseConv2dNativeBackpropFilter(input:T, filter_sizes:int32, out_backprop:T) -> (output:T) | T:type in {half,bfloat16,float,double}; strides:list(int); padding:string in {'SAME','VALID'}; data_format:string='NHWC' in {'NHWC','NCHW'}; dilations:list(int)=[1,1,1,1]";

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(1, 1);
        c.Set(0, c.WithRank(c.ConstantAsShape(1), 4));
    }

    protected override void Run<T>(KernelContext c, ConvSizes sizes)
    {
        var gradient = c.Input(2);
        if (sizes.Axes.ChannelsFirst)
        {
            throw new UnimplementedError("Depthwise convolution on CPU is only supported for NHWC format");
        }

        var input = c.Input(0);
        var filter = Sizes(c.Input(1), "filter_sizes", "DepthwiseConv2DBackpropFilter");
        var shape = sizes.Of(input.Shape, filter);
        CheckGradient("DepthwiseConv2DBackpropFilter", input.Shape, filter, gradient.Shape, shape);
        var output = c.Allocate(0, filter);
        DepthwiseElements.Run<T>(DepthwiseElements.Product.FilterGradient, shape, input, gradient, output, c);
    }
}
