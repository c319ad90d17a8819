using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Variables;

/// <summary>A handle to a resource variable.</summary>
internal sealed class VarHandleOp : OpType
{
    public override string SignatureText => "VarHandleOp() -> (resource:resource) | container:string=''; shared_name:string=''; dtype:type; shape:shape | is_stateful";

    public override void InferShapes(ShapeContext c)
    {
        c.Set(0, Shape.Scalar);
        c.SetHandle(0, c.Node.Type("dtype"), c.Node.ShapeAttr("shape"));
    }

    public override Kernel CreateKernel(Node node)
    {
        var handle = new ResourceHandle(node.Text("container"), Holders.NameOf(node), ResourceHandle.Variable).ToTensor();
        return new DelegateKernel(c => c.SetOutput(0, handle));
    }
}
