using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Convolution;

/// <summary>An op of the convolution family whose kernel is one generic function of the element type.</summary>
internal abstract class ConvOp : OpType
{
    public override bool IsLeftOutUnread => true;

    public override Kernel? CreateKernel(Node node)
    {
        var sizes = new ConvSizes(node);
        return node.Type("T") switch
        {
            DType.Float32 => new DelegateKernel(c => Run<float>(c, sizes)),
            DType.Float64 => new DelegateKernel(c => Run<double>(c, sizes)),
            DType.Half => new DelegateKernel(c => Run<Half>(c, sizes)),
            DType.Int32 => new DelegateKernel(c => Run<int>(c, sizes)),
            DType.BFloat16 => new DelegateKernel(c => Run<BFloat16>(c, sizes)),
            _ => null,
        };
    }

    protected abstract void Run<T>(KernelContext c, ConvSizes sizes)
        where T : unmanaged;

    /// <summary>The shape that an int32 vector states.</summary>
    protected static Shape Sizes(Tensor value, string what, string op)
    {
        if (value.Shape.Rank != 1 || value.Count != 4)
        {
            throw new InvalidArgumentError($"{op}: {what} must be 1-dim vector of 4 values, not shape {value.Shape}");
        }

        var dims = new long[4];
        for (var i = 0; i < 4; i++)
        {
            dims[i] = value.Span<int>()[i];
        }

        return new Shape(dims);
    }

    /// <summary>Checks a gradient's size along the spatial dimensions.</summary>
    protected static void CheckGradient(string op, Shape input, Shape filter, Shape gradient, in Kernels.Convolution.ConvShape shape)
    {
        if (gradient.Rank != 4)
        {
            throw new InvalidArgumentError($"{op}: out_backprop must be 4-dimensional");
        }

        if (input[0] != gradient[0])
        {
            throw new InvalidArgumentError($"{op}: input and out_backprop must have the same batch size. Input batch: {input[0]}, outbackprop batch: {gradient[0]}, batch_dim: 0");
        }

        CheckSize(op, 1, gradient[1], shape.OutHeight, input[1], filter[0], shape.StrideHeight, shape.DilationHeight);
        CheckSize(op, 2, gradient[2], shape.OutWidth, input[2], filter[1], shape.StrideWidth, shape.DilationWidth);
    }

    private static void CheckSize(string op, int dim, long actual, long computed, long input, long filter, long stride, long dilation)
    {
        if (actual != computed)
        {
            throw new InvalidArgumentError(
                $"{op}: Size of out_backprop doesn't match computed: actual = {actual}, computed = {computed} spatial_dim: {dim} input: {input} filter: {filter} output: {actual} stride: {stride} dilation: {dilation}");
        }
    }
}
