using System.Numerics;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Normalization;

/// <summary>Each element divided by a power of the sum of squares of its neighbours along the channels.</summary>
internal sealed class LRN : OpType
{
    public override string SignatureText => "LRN(input:T) -> (output:T) | depth_radius:int=5; bias:float=1.0; alpha:float=1.0; beta:float=0.5; T:type=float in {half,bfloat16,float}";

    public override void InferShapes(ShapeContext c) => c.Set(0, c.InputOfRank(0, 4));

    public override Kernel? CreateKernel(Node node)
    {
        var window = new Window(node.Int("depth_radius"), node.Float("bias"), node.Float("alpha"), node.Float("beta"));
        return node.Type("T") switch
        {
            DType.Float32 => new DelegateKernel(c => Run<float>(c, window)),
            DType.Half => new DelegateKernel(c => Run<Half>(c, window)),
            _ => null,
        };
    }

    private static void Run<T>(KernelContext c, Window window)
        where T : unmanaged, INumber<T>
    {
        var input = c.Input(0);
        if (input.Shape.Rank != 4)
        {
            throw new InvalidArgumentError("in must be 4-dimensional");
        }

        var x = input.Span<T>();
        var y = c.Allocate(0, input.Shape).Span<T>();
        var depth = (int)input.Shape[3];
        for (var start = 0; start < x.Length; start += depth)
        {
            for (var d = 0; d < depth; d++)
            {
                var sum = 0.0;
                for (var j = Math.Max(0, d - window.Radius); j <= Math.Min(depth - 1, d + window.Radius); j++)
                {
                    var value = double.CreateTruncating(x[start + (int)j]);
                    sum += value * value;
                }

                y[start + d] = T.CreateTruncating(double.CreateTruncating(x[start + d]) * Math.Pow(window.Bias + (window.Alpha * sum), -window.Beta));
            }
        }
    }

    private readonly record struct Window(long Radius, float Bias, float Alpha, float Beta);
}
