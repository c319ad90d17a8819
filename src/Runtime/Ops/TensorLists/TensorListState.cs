using System.Collections.Immutable;

namespace Reproductions.Runtime.Ops.TensorLists;

/// <summary>A list of tensors: what a variant of the list ops holds. Immutable, so that any number of nodes may go on from one list. Thread-safe.</summary>
/// <param name="ElementType">Element type of the tensors.</param>
/// <param name="ElementShape">What is known of the shape of every element.</param>
/// <param name="Elements">The elements; null for one that is not set and reads as zeros.</param>
internal sealed record TensorListState(DType ElementType, Shape ElementShape, ImmutableList<Tensor?> Elements)
{
    /// <summary>The greatest number of elements that pushing may reach; -1 for any.</summary>
    public int Most { get; init; } = -1;

    /// <summary>As TensorFlow prints a variant of a list.</summary>
    public override string ToString() => "TensorList";
}
