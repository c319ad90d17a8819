namespace Reproductions.Runtime.Ops.Tables;

/// <summary>A table that changes, with a key that stands for nothing.</summary>
internal sealed class MutableDenseHashTableV2 : TableMaker
{
    public override string SignatureText => "MutableDenseHashTableV2(empty_key:key_dtype, deleted_key:key_dtype) -> (table_handle:resource) | container:string=''; shared_name:string=''; use_node_name_sharing:bool=False; key_dtype:type; value_dtype:type; value_shape:shape=[]; initial_num_buckets:int=131072; max_load_factor:float=0.8 | is_stateful";
}
