namespace Reproductions.Runtime.Ops.Tables;

/// <summary>Adds entries to a table.</summary>
internal sealed class LookupTableInsertV2 : TableInserter
{
    public override string SignatureText => "LookupTableInsertV2(table_handle:resource, keys:Tin, values:Tout) -> () | Tin:type; Tout:type | is_stateful";
}
