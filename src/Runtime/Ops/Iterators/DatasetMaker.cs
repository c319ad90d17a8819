using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>An op that makes a dataset and calls no function.</summary>
internal abstract class DatasetMaker : DatasetOp
{
    public sealed override Kernel CreateKernel(Node node) => new DelegateKernel(c => Set(c, Elements(c)));

    /// <summary>What begins a pass over the elements; it may use nothing of the run.</summary>
    protected abstract Func<IEnumerable<Tensor[]>> Elements(KernelContext c);
}
