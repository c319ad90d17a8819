namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>The iterator that has a name.</summary>
internal sealed class IteratorFromStringHandleV2 : IteratorFromStringHandle
{
    public override string SignatureText => "IteratorFromStringHandleV2(string_handle:string) -> (resource_handle:resource) | output_types:list(type)=[]>=0; output_shapes:list(shape)=[]>=0 | is_stateful";
}
