namespace Reproductions.Runtime.Ops.Tables;

/// <summary>Looks keys up in a table (handle by reference).</summary>
internal sealed class LookupTableFind : TableFinder
{
    public override string SignatureText => "LookupTableFind(table_handle:Ref(string), keys:Tin, default_value:Tout) -> (values:Tout) | Tin:type; Tout:type";
}
