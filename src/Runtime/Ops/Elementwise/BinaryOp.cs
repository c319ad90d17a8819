using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Elementwise;

/// <summary>An op of two inputs with broadcasting; the kernel depends on attribute <c>T</c> alone.</summary>
internal abstract class BinaryOp : OpType
{
    public override void InferShapes(ShapeContext c) => c.Set(0, c.Broadcast(c.Input(0), c.Input(1)));

    public override Kernel? CreateKernel(Node node) => KernelFor(node.Type("T"));

    protected abstract Kernel? KernelFor(DType type);
}
