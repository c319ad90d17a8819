using System.Numerics;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Normalization;

/// <summary>The gradient of batch normalization. Sums are in double.</summary>
internal abstract class BatchNormGradOp : OpType
{
    public override void InferShapes(ShapeContext c) => BatchNormShapes.InferBackward(c);

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
        var (outer, channels, inner) = BatchNormShapes.Sizes(node, c.Input(1).Shape);
        var dy = c.Input(0).Span<T>();
        var x = c.Input(1).Span<T>();
        var scale = c.Input(2).Span<float>();
        var means = c.Input(3).Span<float>();
        var variances = c.Input(4).Span<float>();
        var dx = c.Allocate(0, c.Input(1).Shape).Span<T>();
        var scaleGradient = c.Allocate(1, new Shape(channels)).Span<float>();
        var offsetGradient = c.Allocate(2, new Shape(channels)).Span<float>();
        c.Allocate(3, new Shape(0));
        c.Allocate(4, new Shape(0));
        var training = node.Bool("is_training");
        var epsilon = node.Float("epsilon");
        var count = (double)outer * inner;
        for (var k = 0; k < channels; k++)
        {
            double sum = 0, product = 0, mean = means[k];
            for (var o = 0; o < outer; o++)
            {
                var start = ((o * channels) + k) * inner;
                for (var i = start; i < start + inner; i++)
                {
                    var gradient = double.CreateTruncating(dy[i]);
                    sum += gradient;
                    product += gradient * (double.CreateTruncating(x[i]) - mean);
                }
            }

            var inverse = 1 / Math.Sqrt((double)variances[k] + epsilon);
            scaleGradient[k] = (float)(product * inverse);
            offsetGradient[k] = (float)sum;
            for (var o = 0; o < outer; o++)
            {
                var start = ((o * channels) + k) * inner;
                for (var i = start; i < start + inner; i++)
                {
                    var gradient = double.CreateTruncating(dy[i]);
                    if (training)
                    {
                        gradient += -(sum / count) - ((double.CreateTruncating(x[i]) - mean) * (product / count) * inverse * inverse);
                    }

                    dx[i] = T.CreateTruncating(gradient * inverse * scale[k]);
                }
            }
        }
    }
}
