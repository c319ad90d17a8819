namespace Reproductions.Runtime.Ops.Tables;

/// <summary>A table that changes, from keys to tensors (handle by reference).</summary>
internal sealed class MutableHashTableOfTensors : TableMaker
{
    public override string SignatureText => "MutableHashTableOfTensors() -> (table_handle:Ref(string)) | container:string=''; shared_name:string=''; use_node_name_sharing:bool=False; key_dtype:type; value_dtype:type; value_shape:shape=[] | is_stateful";
}
