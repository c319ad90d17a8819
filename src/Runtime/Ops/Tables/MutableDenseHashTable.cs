namespace Reproductions.Runtime.Ops.Tables;

/// <summary>A table that changes, with a key that stands for nothing (handle by reference).</summary>
internal sealed class MutableDenseHashTable : TableMaker
{
    public override string SignatureText => "MutableDenseHashTable(empty_key:key_dtype) -> (table_handle:Ref(string)) | container:string=''; shared_name:string=''; use_node_name_sharing:bool=False; key_dtype:type; value_dtype:type; value_shape:shape=[]; initial_num_buckets:int=131072; max_load_factor:float=0.8 | is_stateful";
}
