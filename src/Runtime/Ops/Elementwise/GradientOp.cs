using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Elementwise;

/// <summary>An op of two inputs of one shape, such as the gradient of an activation.</summary>
internal abstract class GradientOp : OpType
{
    public override void InferShapes(ShapeContext c) => c.Set(0, c.Merge(c.Input(0), c.Input(1)));

    public override Kernel? CreateKernel(Node node) => KernelFor(node.Type("T"));

    protected abstract Kernel? KernelFor(DType type);
}
