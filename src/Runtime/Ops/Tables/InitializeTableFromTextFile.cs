namespace Reproductions.Runtime.Ops.Tables;

/// <summary>Fills a table from a text file (handle by reference).</summary>
internal sealed class InitializeTableFromTextFile : TableFileInitializer
{
    public override string SignatureText => "InitializeTableFromTextFile(table_handle:Ref(string), filename:string) -> () | key_index:int>=-2; value_index:int>=-2; vocab_size:int=-1>=-1; delimiter:string='\\t'";
}
