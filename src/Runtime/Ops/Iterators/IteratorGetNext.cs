namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>The next element of an iterator.</summary>
internal sealed class IteratorGetNext : ElementGetter
{
    public override string SignatureText => "IteratorGetNext(iterator:resource) -> (components:output_types) | output_types:list(type)>=1; output_shapes:list(shape)>=1 | is_stateful";
}
