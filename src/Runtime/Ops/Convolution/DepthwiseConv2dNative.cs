using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Convolution;

/// <summary>A convolution of each channel by itself; the outputs of a channel are neighbours.</summary>
internal sealed class DepthwiseConv2dNative : ConvOp
{
    public override string SignatureText => "DepthwiseConv2dNative(input:T, filter:T) -> (output:T) | T:type in {half,bfloat16,float,double}; strides:list(int); padding:string in {'SAME','VALID'}; data_format:string='NHWC' in {'NHWC','NCHW'}; dilations:list(int)=[1,1,1,1]";

    public override void InferShapes(ShapeContext c) => new ConvSizes(c.Node).Infer(c, depthwise: true);

    protected override void Run<T>(KernelContext c, ConvSizes sizes)
    {
        var input = c.Input(0);
        var filter = c.Input(1);
        if (input.Shape.Rank != 4)
        {
            throw new InvalidArgumentError($"input must be 4-dimensional{input.Shape}");
        }

        if (filter.Shape.Rank != 4)
        {
            throw new InvalidArgumentError($"filter must be 4-dimensional: {filter.Shape}");
        }

        if (sizes.StrideRows != sizes.StrideColumns)
        {
            throw new InvalidArgumentError("Current implementation only supports equal length strides in the row and column dimensions.");
        }

        var depth = input.Shape[sizes.Axes.Channels];
        if (depth != filter.Shape[2])
        {
            throw new InvalidArgumentError($"input and filter must have the same depth: {depth} vs {filter.Shape[2]}");
        }

        if (sizes.Axes.ChannelsFirst)
        {
            throw new UnimplementedError("Depthwise convolution on CPU is only supported for NHWC format");
        }

        var shape = sizes.Of(input.Shape, filter.Shape);
        var output = c.Allocate(0, new Shape(shape.Batch, shape.OutHeight, shape.OutWidth, depth * shape.OutChannels));
        DepthwiseElements.Run<T>(DepthwiseElements.Product.Forward, shape, input, filter, output, c);
    }
}
