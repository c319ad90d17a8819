namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>A sequence of elements, each a tuple of tensors, that can be gone through again and again. Immutable.</summary>
internal sealed class DatasetState(Func<IEnumerable<Tensor[]>> elements)
{
    /// <summary>The elements from the first one on.</summary>
    public IEnumerable<Tensor[]> Elements => elements();
}
