namespace Reproductions.Runtime.Ops.Tables;

/// <summary>All entries of a table (handle by reference).</summary>
internal sealed class LookupTableExport : TableExporter
{
    public override string SignatureText => "LookupTableExport(table_handle:Ref(string)) -> (keys:Tkeys, values:Tvalues) | Tkeys:type; Tvalues:type";
}
