using System.Numerics;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.NeuralNet;

/// <summary>The cross entropy of softmax(features) with one class a row, and its gradient.</summary>
internal sealed class SparseSoftmaxCrossEntropyWithLogits : OpType
{
    public override string SignatureText => "SparseSoftmaxCrossEntropyWithLogits(features:T, labels:Tlabels) -> (loss:T, backprop:T) | T:type in {half,bfloat16,float,double}; Tlabels:type=int64 in {int32,int64}";

    public override void InferShapes(ShapeContext c)
    {
        var features = c.InputOfRank(0, 2);
        var labels = c.InputOfRank(1, 1);
        var rows = c.Merge(features[0], labels[0]);
        c.Set(0, new Shape(rows));
        c.Set(1, new Shape(rows, features[1]));
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
        if (logits.Shape.Rank != 2)
        {
            throw new InvalidArgumentError($"logits must be 2-D, but got shape {logits.Shape}");
        }

        if (labels.Shape.Rank != 1)
        {
            throw new InvalidArgumentError($"labels must be 1-D, but got shape {labels.Shape}");
        }

        var (rows, columns) = (logits.Shape[0], logits.Shape[1]);
        if (labels.Count != rows)
        {
            throw new InvalidArgumentError($"logits and labels must have the same first dimension, got logits shape {logits.Shape} and labels shape {labels.Shape}");
        }

        if (columns == 0)
        {
            throw new InvalidArgumentError($"Must have at least one class, but got logits shape {logits.Shape}");
        }

        Check(labels, columns);
        var loss = c.Allocate(0, new Shape(rows));
        var backprop = c.Allocate(1, logits.Shape);
        var count = logits.Count;
        using var scratch = c.Workers.Scratch.Rent(((2 * count) + rows + 1) * sizeof(TWide));
        var x = (TWide*)scratch.Pointer;
        var (dx, sums) = ((nint)(x + count), (nint)(x + (2 * count)));
        var isWide = typeof(T) == typeof(TWide);
        if (!isWide)
        {
            for (var i = 0L; i < count; i++)
            {
                x[i] = TWide.CreateTruncating(logits.Data<T>()[i]);
            }
        }

        var source = isWide ? logits.Data<TWide>() : x;
        var gradient = isWide ? backprop.Data<TWide>() : (TWide*)dx;
        var total = isWide ? loss.Data<TWide>() : (TWide*)sums;
        if (labels.DType == DType.Int32)
        {
            Kernels.NeuralNet.Softmax.SparseCrossEntropy(source, labels.Data<int>(), total, gradient, rows, columns, c.Workers);
        }
        else
        {
            Kernels.NeuralNet.Softmax.SparseCrossEntropy(source, labels.Data<long>(), total, gradient, rows, columns, c.Workers);
        }

        for (var i = 0L; i < count && !isWide; i++)
        {
            backprop.Data<T>()[i] = T.CreateTruncating(gradient[i]);
        }

        for (var i = 0L; i < rows && !isWide; i++)
        {
            loss.Data<T>()[i] = T.CreateTruncating(total[i]);
        }
    }

    private static void Check(Tensor labels, long classes)
    {
        for (var i = 0; i < labels.Count; i++)
        {
            var label = ConstantFolder.Integer(labels, i);
            if (label < 0 || label >= classes)
            {
                var all = string.Join(" ", Enumerable.Range(0, (int)labels.Count).Select(j => ConstantFolder.Integer(labels, j)));
                throw new InvalidArgumentError($"Received a label value of {label} which is outside the valid range of [0, {classes}).  Label values: {all}");
            }
        }
    }
}
