namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>An iterator that MakeIterator begins.</summary>
internal sealed class Iterator : IteratorMaker
{
    public override string SignatureText => "Iterator() -> (handle:resource) | shared_name:string; container:string; output_types:list(type)>=1; output_shapes:list(shape)>=1 | is_stateful";
}
