namespace Reproductions.Runtime.Ops.Readers;

/// <summary>The next records of a reader (handle by reference).</summary>
internal sealed class ReaderReadUpTo : ReaderManyUser
{
    public override string SignatureText => "ReaderReadUpTo(reader_handle:Ref(string), queue_handle:Ref(string), num_records:int64) -> (keys:string, values:string) |";
}
