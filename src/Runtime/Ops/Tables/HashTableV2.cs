namespace Reproductions.Runtime.Ops.Tables;

/// <summary>A table that is filled once.</summary>
internal sealed class HashTableV2 : FixedTableMaker
{
    public override string SignatureText => "HashTableV2() -> (table_handle:resource) | container:string=''; shared_name:string=''; use_node_name_sharing:bool=False; key_dtype:type; value_dtype:type | is_stateful";
}
