using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels;

namespace Reproductions.Runtime.Ops.Pooling;

/// <summary>The gradient of AvgPool: each window's gradient shared by its cells.</summary>
internal sealed class AvgPoolGrad : OpType
{
    public override string SignatureText => "AvgPoolGrad(orig_input_shape:i32, grad:T) -> (output:T) | ksize:list(int) >=4; strides:list(int) >=4; padding:string in {SAME,VALID}; data_format:string='NHWC' in {NHWC,NCHW}; T:type in {half,bfloat16,float,double}";

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(0, 1);
        c.Set(0, c.WithRank(c.ConstantAsShape(0), 4));
    }

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
            throw new InvalidArgumentError("Default AvgPoolingGradOp only supports NHWC on device type CPU");
        }

        var sizeVector = c.Input(0);
        if (sizeVector.Shape.Rank != 1 || sizeVector.Count != 4)
        {
            throw new InvalidArgumentError("out_backprop must be 1-dimensional and 4 elements");
        }

        var gradient = c.Input(1);
        if (gradient.Shape.Rank != 4)
        {
            throw new InvalidArgumentError("out_backprop must be 4-dimensional");
        }

        var shape = sizes.Of(ConstantFolder.AsShape(sizeVector), out var pooled);
        if (!gradient.Shape.Equals(pooled))
        {
            throw new InvalidArgumentError($"Expected grad shape to be {pooled}, but got {gradient.Shape}");
        }

        var input = gradient;
        var output = c.Allocate(0, ConstantFolder.AsShape(sizeVector));
        if (typeof(T) == typeof(float))
        {
            Kernels.Pooling.AvgPool.Backprop(shape, input.Data<float>(), output.Data<float>(), c.Workers);
        }
        else if (typeof(T) == typeof(double))
        {
            Kernels.Pooling.AvgPool.Backprop(shape, input.Data<double>(), output.Data<double>(), c.Workers);
        }
        else
        {
            using var scratch = c.Workers.Scratch.Rent((input.Count + output.Count + 16) * sizeof(float));
            var wide = (float*)scratch.Pointer;
            Widening.ToFloat(input.Data<T>(), wide, input.Count);
            Kernels.Pooling.AvgPool.Backprop(shape, wide, wide + input.Count, c.Workers);
            Widening.FromFloat(wide + input.Count, output.Data<T>(), output.Count);
        }
    }
}
