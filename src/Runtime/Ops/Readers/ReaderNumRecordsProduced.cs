namespace Reproductions.Runtime.Ops.Readers;

/// <summary>How many records a reader gave (handle by reference).</summary>
internal sealed class ReaderNumRecordsProduced : ReaderRecordCounter
{
    public override string SignatureText => "ReaderNumRecordsProduced(reader_handle:Ref(string)) -> (records_produced:int64) |";
}
