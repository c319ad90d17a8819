using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>Ones in the shape of the input.</summary>
internal sealed class OnesLike : OpType
{
    public override string SignatureText => "OnesLike(x:T) -> (y:T) | T:type in {bfloat16,half,float,double,int8,uint8,int16,uint16,int32,int64,complex64,complex128,bool}";

    public override void InferShapes(ShapeContext c) => c.SetSameAs(0, 0);

    public override Kernel? CreateKernel(Node node) =>
        NumberKernel.Supports(node.Type("T")) ? new OnesKernel(node.Type("T"))
        : node.Type("T") switch
        {
            DType.Bool => new DelegateKernel(static c => Fill(c, true)),
            DType.BFloat16 => new DelegateKernel(static c => Fill(c, (BFloat16)1f)),
            DType.Complex64 => new DelegateKernel(static c => Fill(c, new Complex64(1, 0))),
            DType.Complex128 => new DelegateKernel(static c => Fill(c, System.Numerics.Complex.One)),
            _ => null,
        };

    private static void Fill<T>(KernelContext c, T one)
        where T : unmanaged => c.Allocate(0, c.Input(0).Shape).Span<T>().Fill(one);

    private sealed class OnesKernel(DType type) : NumberKernel(type)
    {
        protected override void Run<T>(KernelContext c) => Fill(c, T.One);
    }
}
