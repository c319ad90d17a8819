using System.Numerics;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>x above 0, alpha * x below.</summary>
internal sealed class LeakyRelu : OpType
{
    public override string SignatureText => "LeakyRelu(features:T) -> (activations:T) | alpha:float=0.20000000298023224; T:type=float in {half,bfloat16,float,double}";

    public override void InferShapes(ShapeContext c) => c.SetSameAs(0, 0);

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
        var x = c.Input(0).Span<T>();
        var y = c.AllocateOrForward(0, 0, c.Input(0).Shape).Span<T>();
        for (var i = 0; i < x.Length; i++)
        {
            y[i] = x[i] > T.Zero ? x[i] : x[i] * alpha;
        }
    }
}
