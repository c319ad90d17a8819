namespace Reproductions.Runtime.Ops.Tables;

/// <summary>All entries of a table.</summary>
internal sealed class LookupTableExportV2 : TableExporter
{
    public override string SignatureText => "LookupTableExportV2(table_handle:resource) -> (keys:Tkeys, values:Tvalues) | Tkeys:type; Tvalues:type | is_stateful";
}
