namespace Reproductions.Runtime.Ops.Tables;

/// <summary>Replaces all entries of a table.</summary>
internal sealed class LookupTableImportV2 : TableImporter
{
    public override string SignatureText => "LookupTableImportV2(table_handle:resource, keys:Tin, values:Tout) -> () | Tin:type; Tout:type | is_stateful";
}
