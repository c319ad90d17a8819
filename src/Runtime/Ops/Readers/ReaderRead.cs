namespace Reproductions.Runtime.Ops.Readers;

/// <summary>The next record of a reader (handle by reference).</summary>
internal sealed class ReaderRead : ReaderUser
{
    public override string SignatureText => "ReaderRead(reader_handle:Ref(string), queue_handle:Ref(string)) -> (key:string, value:string) |";
}
