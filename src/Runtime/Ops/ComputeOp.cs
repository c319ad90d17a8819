using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops;

/// <summary>An op type whose kernel holds no state: one function.</summary>
internal abstract class ComputeOp : OpType
{
    /// <inheritdoc/>
    public sealed override Kernel CreateKernel(Node node) => new DelegateKernel(Compute);

    /// <summary>Reads the inputs, sets the outputs.</summary>
    protected abstract void Compute(KernelContext c);
}
