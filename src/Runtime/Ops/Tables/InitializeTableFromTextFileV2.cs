namespace Reproductions.Runtime.Ops.Tables;

/// <summary>Fills a table from a text file.</summary>
internal sealed class InitializeTableFromTextFileV2 : TableFileInitializer
{
    public override string SignatureText => "InitializeTableFromTextFileV2(table_handle:resource, filename:string) -> () | key_index:int>=-2; value_index:int>=-2; vocab_size:int=-1>=-1; delimiter:string='\\t' | is_stateful";
}
