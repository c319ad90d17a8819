using System.Numerics;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Normalization;

/// <summary>Batch normalization over all but the channels. Sums are in double.</summary>
internal abstract class BatchNormOp : OpType
{
    public override void InferShapes(ShapeContext c) => BatchNormShapes.InferForward(c);

    public override Kernel? CreateKernel(Node node) => node.Type("T") switch
    {
        DType.Float32 => new DelegateKernel(Run<float>),
        DType.Half => new DelegateKernel(Run<Half>),
        _ => null,
    };

    private static void Run<T>(KernelContext c)
        where T : unmanaged, INumber<T>
    {
        var node = c.Node;
        var (outer, channels, inner) = BatchNormShapes.Sizes(node, c.Input(0).Shape);
        var training = node.Bool("is_training");
        Check(c, 1, "scale", channels);
        Check(c, 2, "offset", channels);
        var x = c.Input(0).Span<T>();
        var scale = c.Input(1).Span<float>();
        var offset = c.Input(2).Span<float>();
        if (!training)
        {
            Check(c, 3, "mean", channels);
            Check(c, 4, "variance", channels);
        }

        var y = c.Allocate(0, c.Input(0).Shape).Span<T>();
        var vector = new Shape(channels);
        var means = c.Allocate(1, vector).Span<float>();
        var variances = c.Allocate(2, vector).Span<float>();
        var savedMeans = c.Allocate(3, vector).Span<float>();
        var savedVariances = c.Allocate(4, vector).Span<float>();
        if (node.OutputTypes.Length > 5)
        {
            c.Allocate(5, new Shape(0));
        }

        var count = (long)outer * inner;
        var factor = node.Attributes.Find("exponential_avg_factor")?.F ?? 1f;
        var epsilon = node.Float("epsilon");
        for (var k = 0; k < channels; k++)
        {
            var (mean, variance) = training ? Moments<T>(x, outer, channels, inner, k) : (c.Input(3).Span<float>()[k], c.Input(4).Span<float>()[k]);
            savedMeans[k] = (float)mean;
            savedVariances[k] = (float)variance;
            var unbiased = training ? variance * count / Math.Max(count - 1, 1) : variance;
            var blends = training && factor != 1 && c.Input(3).Count == channels;
            means[k] = (float)(blends ? ((1 - factor) * c.Input(3).Span<float>()[k]) + (factor * mean) : mean);
            variances[k] = (float)(blends ? ((1 - factor) * c.Input(4).Span<float>()[k]) + (factor * unbiased) : unbiased);
            var slope = scale[k] / Math.Sqrt(variance + epsilon);
            for (var o = 0; o < outer; o++)
            {
                var start = ((o * channels) + k) * inner;
                for (var i = start; i < start + inner; i++)
                {
                    y[i] = T.CreateTruncating(((double.CreateTruncating(x[i]) - mean) * slope) + offset[k]);
                }
            }
        }
    }

    private static (double Mean, double Variance) Moments<T>(ReadOnlySpan<T> x, int outer, int channels, int inner, int channel)
        where T : unmanaged, INumber<T>
    {
        double sum = 0, squares = 0;
        var count = (double)outer * inner;
        for (var o = 0; o < outer; o++)
        {
            foreach (var value in x.Slice(((o * channels) + channel) * inner, inner))
            {
                sum += double.CreateTruncating(value);
            }
        }

        var mean = sum / count;
        for (var o = 0; o < outer; o++)
        {
            foreach (var value in x.Slice(((o * channels) + channel) * inner, inner))
            {
                var distance = double.CreateTruncating(value) - mean;
                squares += distance * distance;
            }
        }

        return (mean, squares / count);
    }

    private static void Check(KernelContext c, int index, string name, long channels)
    {
        var shape = c.Input(index).Shape;
        if (shape.Rank != 1)
        {
            throw new InvalidArgumentError($"{name} must be 1-dimensional{shape}");
        }

        if (shape[0] != channels)
        {
            throw new InvalidArgumentError($"{name} must have the same number of elements as the channels of x, got {shape[0]} and {channels}");
        }
    }
}
