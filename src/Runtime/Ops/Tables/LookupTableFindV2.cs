namespace Reproductions.Runtime.Ops.Tables;

/// <summary>Looks keys up in a table.</summary>
internal sealed class LookupTableFindV2 : TableFinder
{
    public override string SignatureText => "LookupTableFindV2(table_handle:resource, keys:Tin, default_value:Tout) -> (values:Tout) | Tin:type; Tout:type | is_stateful";
}
