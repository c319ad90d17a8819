using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels;

namespace Reproductions.Runtime.Ops.NeuralNet;

/// <summary>Softmax or its logarithm along the last dimension.</summary>
internal abstract unsafe class SoftmaxOp : OpType
{
    protected abstract bool IsLogarithm { get; }

    public override void InferShapes(ShapeContext c) => c.Set(0, c.WithRankAtLeast(c.Input(0), 1));

    public override Kernel? CreateKernel(Node node) => node.Type("T") switch
    {
        DType.Float32 => new DelegateKernel(Compute<float>),
        DType.Float64 => new DelegateKernel(Compute<double>),
        DType.Half => new DelegateKernel(ComputeNarrow<Half>),
        DType.BFloat16 => new DelegateKernel(ComputeNarrow<BFloat16>),
        _ => null,
    };

    private static (long Rows, long Columns) Sizes(Tensor x)
    {
        if (x.Shape.Rank < 1)
        {
            throw new InvalidArgumentError($"logits must have >= 1 dimension, got {x.Shape}");
        }

        return (x.Shape.Slice(0, -1).ElementCount, x.Shape[-1]);
    }

    private void Compute<T>(KernelContext c)
        where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>
    {
        var x = c.Input(0);
        var (rows, columns) = Sizes(x);
        var y = c.AllocateOrForward(0, 0, x.Shape);
        Run(x.Data<T>(), y.Data<T>(), rows, columns, c.Workers);
    }

    private void ComputeNarrow<T>(KernelContext c)
        where T : unmanaged
    {
        var x = c.Input(0);
        var (rows, columns) = Sizes(x);
        var y = c.AllocateOrForward(0, 0, x.Shape);
        using var scratch = c.Workers.Scratch.Rent((x.Count + 16) * sizeof(float));
        var wide = (float*)scratch.Pointer;
        Widening.ToFloat(x.Data<T>(), wide, x.Count);
        Run(wide, wide, rows, columns, c.Workers);
        Widening.FromFloat(wide, y.Data<T>(), x.Count);
    }

    private void Run<T>(T* x, T* y, long rows, long columns, Workers workers)
        where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>
    {
        if (IsLogarithm)
        {
            Kernels.NeuralNet.Softmax.Log(x, y, rows, columns, workers);
        }
        else
        {
            Kernels.NeuralNet.Softmax.Run(x, y, rows, columns, workers);
        }
    }
}
