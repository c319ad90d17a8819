namespace Reproductions.Runtime.Ops.Tables;

/// <summary>A table that is filled once (handle by reference).</summary>
internal sealed class HashTable : FixedTableMaker
{
    public override string SignatureText => "HashTable() -> (table_handle:Ref(string)) | container:string=''; shared_name:string=''; use_node_name_sharing:bool=False; key_dtype:type; value_dtype:type | is_stateful";
}
