using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels;

namespace Reproductions.Runtime.Ops.Pooling;

/// <summary>The mean of each window's cells that lie in the input.</summary>
internal sealed class AvgPool : OpType
{
    public override string SignatureText => "AvgPool(value:T) -> (output:T) | ksize:list(int) >=4; strides:list(int) >=4; padding:string in {SAME,VALID}; data_format:string='NHWC' in {NHWC,NCHW}; T:type in {half,bfloat16,float,double}";

    public override void InferShapes(ShapeContext c) => new PoolSizes(c.Node).Infer(c);

    public override Kernel? CreateKernel(Node node)
    {
        var sizes = new PoolSizes(node);
        return node.Type("T") switch
        {
            DType.Float32 => new DelegateKernel(c => Run<float>(c, sizes)),
            DType.Float64 => new DelegateKernel(c => Run<double>(c, sizes)),
            DType.Half => new DelegateKernel(c => Run<Half>(c, sizes)),
            DType.BFloat16 => new DelegateKernel(c => Run<BFloat16>(c, sizes)),
            _ => null,
        };
    }

    private static unsafe void Run<T>(KernelContext c, PoolSizes sizes)
        where T : unmanaged
    {
        sizes.CheckAverageWindow();
        if (sizes.Axes.ChannelsFirst)
        {
            throw new InvalidArgumentError("Default AvgPoolingOp only supports NHWC on device type CPU");
        }

        var input = c.Input(0);
        if (sizes.IsDeep)
        {
            throw new UnimplementedError("MaxPooling supports exactly one of pooling across depth or pooling across width/height.");
        }

        var shape = sizes.Of(input.Shape, out var pooled);
        var output = c.Allocate(0, pooled);
        if (typeof(T) == typeof(float))
        {
            Kernels.Pooling.AvgPool.Forward(shape, input.Data<float>(), output.Data<float>(), c.Workers);
        }
        else if (typeof(T) == typeof(double))
        {
            Kernels.Pooling.AvgPool.Forward(shape, input.Data<double>(), output.Data<double>(), c.Workers);
        }
        else
        {
            using var scratch = c.Workers.Scratch.Rent((input.Count + output.Count + 16) * sizeof(float));
            var wide = (float*)scratch.Pointer;
            Widening.ToFloat(input.Data<T>(), wide, input.Count);
            Kernels.Pooling.AvgPool.Forward(shape, wide, wide + input.Count, c.Workers);
            Widening.FromFloat(wide + input.Count, output.Data<T>(), output.Count);
        }
    }
}
