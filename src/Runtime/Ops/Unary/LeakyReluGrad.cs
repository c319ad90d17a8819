using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>gradient above 0, alpha * gradient below.</summary>
internal sealed class LeakyReluGrad : OpType
{
    public override string SignatureText => "LeakyReluGrad(gradients:T, features:T) -> (backprops:T) | alpha:float=0.20000000298023224; T:type=float in {half,bfloat16,float,double}";

    public override void InferShapes(ShapeContext c) => c.Set(0, c.Merge(c.Input(0), c.Input(1)));

    public override Kernel? CreateKernel(Node node)
    {
        var alpha = node.Float("alpha");
        return node.Type("T") switch
        {
            DType.Float32 => new DelegateKernel(c => Run<float>(c, alpha)),
            DType.Float64 => new DelegateKernel(c => Run<double>(c, alpha)),
            DType.Half => new DelegateKernel(c => Run<Half>(c, (Half)alpha)),
            _ => null,
        };
    }

    private static void Run<T>(KernelContext c, T alpha)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var gradient = c.Input(0);
        var feature = c.Input(1);
        if (!gradient.Shape.Equals(feature.Shape))
        {
            throw Broadcasting.SizesDiffer(c.Node, gradient.Shape, 1, feature.Shape);
        }

        var x = feature.Span<T>();
        var dy = gradient.Span<T>();
        var dx = c.AllocateOrForward(0, 0, gradient.Shape).Span<T>();
        for (var i = 0; i < dx.Length; i++)
        {
            dx[i] = x[i] > T.Zero ? dy[i] : dy[i] * alpha;
        }
    }
}
