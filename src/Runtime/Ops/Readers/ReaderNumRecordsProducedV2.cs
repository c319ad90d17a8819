namespace Reproductions.Runtime.Ops.Readers;

/// <summary>How many records a reader gave.</summary>
internal sealed class ReaderNumRecordsProducedV2 : ReaderRecordCounter
{
    public override string SignatureText => "ReaderNumRecordsProducedV2(reader_handle:resource) -> (records_produced:int64) | | is_stateful";
}
