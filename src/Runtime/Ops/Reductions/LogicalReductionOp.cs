using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Reductions;

/// <summary>Whether any or all elements along axes are true.</summary>
internal abstract unsafe class LogicalReductionOp : OpType
{
    public override void InferShapes(ShapeContext c) => ReductionAxes.Infer(c);

    public override Kernel CreateKernel(Node node)
    {
        var keepDims = node.Bool("keep_dims");
        return new DelegateKernel(c =>
        {
            var x = c.Input(0);
            Span<bool> reduced = stackalloc bool[x.Shape.Rank];
            var y = c.Allocate(0, ReductionAxes.Read(x.Shape, c.Input(1), keepDims, reduced));
            Fold(x.Shape.Dims, reduced, x.Data<byte>(), y.Data<byte>(), c.Workers);
        });
    }

    protected abstract void Fold(ReadOnlySpan<long> dims, ReadOnlySpan<bool> reduced, byte* x, byte* y, Kernels.Workers workers);
}
