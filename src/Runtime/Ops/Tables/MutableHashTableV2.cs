namespace Reproductions.Runtime.Ops.Tables;

/// <summary>A table that changes.</summary>
internal sealed class MutableHashTableV2 : TableMaker
{
    public override string SignatureText => "MutableHashTableV2() -> (table_handle:resource) | container:string=''; shared_name:string=''; use_node_name_sharing:bool=False; key_dtype:type; value_dtype:type | is_stateful";
}
