namespace Reproductions.Runtime.Ops.Tables;

/// <summary>Removes entries from a table.</summary>
internal sealed class LookupTableRemoveV2 : TableRemover
{
    public override string SignatureText => "LookupTableRemoveV2(table_handle:resource, keys:Tin) -> () | Tin:type | is_stateful";

    public override bool IsNewerThan113 => true;
}
