namespace Reproductions.Runtime.Ops.Tables;

/// <summary>Fills a table from two vectors.</summary>
internal sealed class InitializeTableV2 : TableInitializer
{
    public override string SignatureText => "InitializeTableV2(table_handle:resource, keys:Tkey, values:Tval) -> () | Tkey:type; Tval:type | is_stateful";
}
