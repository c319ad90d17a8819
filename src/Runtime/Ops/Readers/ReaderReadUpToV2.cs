namespace Reproductions.Runtime.Ops.Readers;

/// <summary>The next records of a reader.</summary>
internal sealed class ReaderReadUpToV2 : ReaderManyUser
{
    public override string SignatureText => "ReaderReadUpToV2(reader_handle:resource, queue_handle:resource, num_records:int64) -> (keys:string, values:string) | | is_stateful";
}
