namespace Reproductions.Runtime.Ops.Tables;

/// <summary>A table that changes, from keys to tensors.</summary>
internal sealed class MutableHashTableOfTensorsV2 : TableMaker
{
    public override string SignatureText => "MutableHashTableOfTensorsV2() -> (table_handle:resource) | container:string=''; shared_name:string=''; use_node_name_sharing:bool=False; key_dtype:type; value_dtype:type; value_shape:shape=[] | is_stateful";
}
