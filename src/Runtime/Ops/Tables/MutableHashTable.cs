namespace Reproductions.Runtime.Ops.Tables;

/// <summary>A table that changes (handle by reference).</summary>
internal sealed class MutableHashTable : TableMaker
{
    public override string SignatureText => "MutableHashTable() -> (table_handle:Ref(string)) | container:string=''; shared_name:string=''; use_node_name_sharing:bool=False; key_dtype:type; value_dtype:type | is_stateful";
}
