namespace Reproductions.Runtime.Ops.Tables;

/// <summary>The number of entries in a table (handle by reference).</summary>
internal sealed class LookupTableSize : TableSizer
{
    public override string SignatureText => "LookupTableSize(table_handle:Ref(string)) -> (size:int64) |";
}
