namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>The next element of an iterator, on the caller's thread.</summary>
internal sealed class IteratorGetNextSync : ElementGetter
{
    public override string SignatureText => "IteratorGetNextSync(iterator:resource) -> (components:output_types) | output_types:list(type)>=1; output_shapes:list(shape)>=1 | is_stateful";
}
