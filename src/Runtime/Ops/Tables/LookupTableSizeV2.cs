namespace Reproductions.Runtime.Ops.Tables;

/// <summary>The number of entries in a table.</summary>
internal sealed class LookupTableSizeV2 : TableSizer
{
    public override string SignatureText => "LookupTableSizeV2(table_handle:resource) -> (size:int64) | | is_stateful";
}
