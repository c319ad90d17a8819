namespace Reproductions.Runtime.Ops.Tables;

/// <summary>Adds entries to a table (handle by reference).</summary>
internal sealed class LookupTableInsert : TableInserter
{
    public override string SignatureText => "LookupTableInsert(table_handle:Ref(string), keys:Tin, values:Tout) -> () | Tin:type; Tout:type";
}
