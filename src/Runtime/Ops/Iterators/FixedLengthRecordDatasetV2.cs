namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>Parts of one length of files that may be compressed.</summary>
internal sealed class FixedLengthRecordDatasetV2 : FixedLengthRecordDataset
{
    public override string SignatureText => "FixedLengthRecordDatasetV2(filenames:string, header_bytes:int64, record_bytes:int64, footer_bytes:int64, buffer_size:int64, compression_type:string) -> (handle:variant) | | is_stateful";

    public override bool IsNewerThan113 => true;
}
