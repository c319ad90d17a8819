namespace Reproductions.Runtime.Framework;

/// <summary>A kernel without state, made of a function.</summary>
public sealed class DelegateKernel(Action<KernelContext> compute) : Kernel
{
    /// <inheritdoc/>
    public override void Compute(KernelContext c) => compute(c);
}
