using System.Numerics;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Normalization;

/// <summary>The gradient of LRN, from its input and output.</summary>
internal sealed class LRNGrad : OpType
{
    public override string SignatureText => "LRNGrad(input_grads:T, input_image:T, output_image:T) -> (output:T) | depth_radius:int=5; bias:float=1.0; alpha:float=1.0; beta:float=0.5; T:type=float in {half,bfloat16,float}";

    public override void InferShapes(ShapeContext c) => c.Set(0, c.WithRank(c.Merge(c.Input(0), c.Merge(c.Input(1), c.Input(2))), 4));

    public override Kernel? CreateKernel(Node node) => node.Type("T") switch
    {
        DType.Float32 => new DelegateKernel(Run<float>),
        DType.Half => new DelegateKernel(Run<Half>),
        _ => null,
    };

    private static void Run<T>(KernelContext c)
        where T : unmanaged, INumber<T>
    {
        var input = c.Input(1);
        if (input.Shape.Rank != 4 || !c.Input(0).Shape.Equals(input.Shape) || !c.Input(2).Shape.Equals(input.Shape))
        {
            throw new InvalidArgumentError("input_grads, input_image, and out_image should have the same shape");
        }

        var dy = c.Input(0).Span<T>();
        var x = input.Span<T>();
        var y = c.Input(2).Span<T>();
        var dx = c.Allocate(0, input.Shape).Span<T>();
        var radius = c.Node.Int("depth_radius");
        double bias = c.Node.Float("bias"), alpha = c.Node.Float("alpha"), beta = c.Node.Float("beta");
        var depth = (int)input.Shape[3];
        var norms = new double[depth];
        for (var start = 0; start < x.Length; start += depth)
        {
            for (var d = 0; d < depth; d++)
            {
                var sum = 0.0;
                for (var j = Math.Max(0, d - radius); j <= Math.Min(depth - 1, d + radius); j++)
                {
                    var value = double.CreateTruncating(x[start + (int)j]);
                    sum += value * value;
                }

                norms[d] = bias + (alpha * sum);
            }

            for (var d = 0; d < depth; d++)
            {
                var shared = 0.0;
                for (var j = Math.Max(0, d - radius); j <= Math.Min(depth - 1, d + radius); j++)
                {
                    var at = start + (int)j;
                    shared += double.CreateTruncating(dy[at]) * double.CreateTruncating(y[at]) / norms[j];
                }

                var own = double.CreateTruncating(dy[start + d]) * Math.Pow(norms[d], -beta);
                dx[start + d] = T.CreateTruncating(own - (2 * alpha * beta * double.CreateTruncating(x[start + d]) * shared));
            }
        }
    }
}
