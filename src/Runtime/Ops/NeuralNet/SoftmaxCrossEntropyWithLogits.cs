using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Elementwise;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.NeuralNet;

/// <summary>The cross entropy of softmax(features) with labels, row by row, and its gradient.</summary>
internal sealed class SoftmaxCrossEntropyWithLogits : OpType
{
    public override string SignatureText => "SoftmaxCrossEntropyWithLogits(features:T, labels:T) -> (loss:T, backprop:T) | T:type in {half,bfloat16,float,double}";

    public override void InferShapes(ShapeContext c)
    {
        var shape = c.WithRank(c.Broadcast(c.Input(0), c.Input(1)), 2);
        c.Set(0, new Shape(shape[0]));
        c.Set(1, shape);
    }

    public override Kernel? CreateKernel(Node node) => node.Type("T") switch
    {
        DType.Float32 => new DelegateKernel(static c => Run<float, float>(c)),
        DType.Float64 => new DelegateKernel(static c => Run<double, double>(c)),
        DType.Half => new DelegateKernel(static c => Run<Half, float>(c)),
        _ => null,
    };

    private static unsafe void Run<T, TWide>(KernelContext c)
        where T : unmanaged, INumber<T>
        where TWide : unmanaged, IFloatingPointIeee754<TWide>
    {
        var (logits, labels) = (c.Input(0), c.Input(1));
        if (!BroadcastPlan.TryCreate(logits.Shape.Dims, labels.Shape.Dims, out _))
        {
            throw new InvalidArgumentError($"logits and labels must be broadcastable: logits_size={logits.Shape} labels_size={labels.Shape}");
        }

        var shape = Broadcasting.Result(logits.Shape, labels.Shape);
        if (shape.Rank != 2)
        {
            throw new InvalidArgumentError("logits and labels must be either 2-dimensional, or broadcasted to be 2-dimensional");
        }

        var loss = c.Allocate(0, new Shape(shape[0]));
        var backprop = c.Allocate(1, shape);
        var count = shape.ElementCount;
        if (count == 0)
        {
            loss.Span<T>().Clear();
            return;
        }

        if (typeof(T) == typeof(TWide) && logits.Shape.Equals(shape) && labels.Shape.Equals(shape))
        {
            Kernels.NeuralNet.Softmax.CrossEntropy(logits.Data<TWide>(), labels.Data<TWide>(), loss.Data<TWide>(), backprop.Data<TWide>(), shape[0], shape[1], c.Workers);
            return;
        }

        using var scratch = c.Workers.Scratch.Rent(((3 * count) + shape[0]) * sizeof(TWide));
        var x = (TWide*)scratch.Pointer;
        var p = x + count;
        var dx = p + count;
        var sums = dx + count;
        for (var i = 0L; i < count; i++)
        {
            x[i] = TWide.CreateTruncating(logits.Data<T>()[Broadcasting.Source(shape, i, logits.Shape)]);
            p[i] = TWide.CreateTruncating(labels.Data<T>()[Broadcasting.Source(shape, i, labels.Shape)]);
        }

        Kernels.NeuralNet.Softmax.CrossEntropy(x, p, sums, dx, shape[0], shape[1], c.Workers);
        for (var i = 0L; i < count; i++)
        {
            backprop.Data<T>()[i] = T.CreateTruncating(dx[i]);
        }

        for (var i = 0L; i < shape[0]; i++)
        {
            loss.Data<T>()[i] = T.CreateTruncating(sums[i]);
        }
    }
}
