namespace Reproductions.Runtime.Ops.Tables;

/// <summary>Fills a table from two vectors (handle by reference).</summary>
internal sealed class InitializeTable : TableInitializer
{
    public override string SignatureText => "InitializeTable(table_handle:Ref(string), keys:Tkey, values:Tval) -> () | Tkey:type; Tval:type";
}
