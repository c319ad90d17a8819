using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Casts;

/// <summary>Another element type.</summary>
internal sealed class Cast : OpType
{
    public override string SignatureText => "Cast(x:SrcT) -> (y:DstT) | SrcT:type; DstT:type; Truncate:bool=False";

    public override void InferShapes(ShapeContext c) => c.SetSameAs(0, 0);

    public override Kernel? CreateKernel(Node node)
    {
        var from = node.Type("SrcT");
        var to = node.Type("DstT");
        return from == to
            ? new DelegateKernel(static c => c.SetOutput(0, c.Input(0)))
            : CastKernels.Create(from, to, node.Bool("Truncate"));
    }
}
