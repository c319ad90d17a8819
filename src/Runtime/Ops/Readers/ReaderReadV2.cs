namespace Reproductions.Runtime.Ops.Readers;

/// <summary>The next record of a reader.</summary>
internal sealed class ReaderReadV2 : ReaderUser
{
    public override string SignatureText => "ReaderReadV2(reader_handle:resource, queue_handle:resource) -> (key:string, value:string) | | is_stateful";
}
