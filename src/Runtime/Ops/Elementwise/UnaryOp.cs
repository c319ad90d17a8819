using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Elementwise;

/// <summary>An op with one input and an output of its shape; the kernel depends on attribute <c>T</c> alone.</summary>
internal abstract class UnaryOp : OpType
{
    public override void InferShapes(ShapeContext c) => c.SetSameAs(0, 0);

    public override Kernel? CreateKernel(Node node) => KernelFor(node.Type("T"));

    protected abstract Kernel? KernelFor(DType type);
}
