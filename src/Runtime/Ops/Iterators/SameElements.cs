using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>A dataset with the elements of its input: what the op would change is how they are computed.</summary>
internal abstract class SameElements : DatasetMaker
{
    protected sealed override Func<IEnumerable<Tensor[]>> Elements(KernelContext c)
    {
        var source = Source(c);
        return () => source.Elements;
    }
}
