using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Convolution;

namespace Reproductions.Runtime.Ops.Convolution;

/// <summary>2-D convolution (cross-correlation) NHWC x HWIO.</summary>
internal sealed class Conv2D : ConvOp
{
    public override string SignatureText => "Conv2D(input:T, filter:T) -> (output:T) | T:type in {half,bfloat16,float,double}; strides:list(int); use_cudnn_on_gpu:bool=True; padding:string in {SAME,VALID}; data_format:string='NHWC' in {NHWC,NCHW}; dilations:list(int)={1,1,1,1}";

    public override void InferShapes(ShapeContext c) => new ConvSizes(c.Node).Infer(c, depthwise: false);

    public override Kernel? CreateKernel(Node node)
    {
        if (node.Type("T") != DType.Float32)
        {
            return base.CreateKernel(node);
        }

        var sizes = new ConvSizes(node);
        var kept = new KeptFilter();
        return new DelegateKernel(c => Run<float>(c, sizes, kept));
    }

    public override bool FusesBias => true;

    public override BiasFusion? CreateBiasFusion(Node node, Node sum, bool relu)
    {
        // A BiasAdd may take another dimension for the channels.
        var fits = node.Type("T") == DType.Float32 && (sum.Op.Name != "BiasAdd" || !ImageFormat.Of(sum).ChannelsFirst);
        return fits ? new ConvolutionWithBias(new ConvSizes(node), relu) : null;
    }

    protected override void Run<T>(KernelContext c, ConvSizes sizes) => Run<T>(c, sizes, null);

    private static unsafe void Run<T>(KernelContext c, ConvSizes sizes, KeptFilter? kept)
        where T : unmanaged
    {
        var input = c.Input(0);
        var filter = c.Input(1);
        sizes.CheckStrides();
        if (input.Shape.Rank != 4)
        {
            throw new InvalidArgumentError($"convolution input must be 4-dimensional: {input.Shape}");
        }

        if (filter.Shape.Rank != 4)
        {
            throw new InvalidArgumentError($"convolution filter must be 4-dimensional: {filter.Shape}");
        }

        var depth = input.Shape[sizes.Axes.Channels];
        if (filter.Shape[2] == 0 || depth % filter.Shape[2] != 0)
        {
            throw new InvalidArgumentError($"input depth must be evenly divisible by filter depth: {depth} vs {filter.Shape[2]}");
        }

        if (sizes.Axes.ChannelsFirst)
        {
            throw new UnimplementedError($"The Conv2D op currently only supports the NHWC tensor format on the CPU. The op was given the format: {sizes.Format}");
        }

        var shape = sizes.Of(input.Shape, filter.Shape);
        var output = c.Allocate(0, new Shape(shape.Batch, shape.OutHeight, shape.OutWidth, shape.OutChannels));
        if (depth == filter.Shape[2])
        {
            Kernels.Convolution.Conv2D.Forward(shape, input.Data<T>(), filter.Data<T>(), output.Data<T>(), c.Workers, kept: kept);
        }
        else
        {
            GroupedConv.Forward(shape, depth / filter.Shape[2], input.Data<T>(), filter.Data<T>(), output.Data<T>(), c.Workers);
        }
    }
}
