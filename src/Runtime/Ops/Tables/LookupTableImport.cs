namespace Reproductions.Runtime.Ops.Tables;

/// <summary>Replaces all entries of a table (handle by reference).</summary>
internal sealed class LookupTableImport : TableImporter
{
    public override string SignatureText => "LookupTableImport(table_handle:Ref(string), keys:Tin, values:Tout) -> () | Tin:type; Tout:type";
}
