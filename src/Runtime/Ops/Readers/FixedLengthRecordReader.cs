using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Readers;

/// <summary>A reader of records of one length (handle by reference).</summary>
internal sealed class FixedLengthRecordReader : ReaderMaker
{
    public override string SignatureText => "FixedLengthRecordReader() -> (reader_handle:Ref(string)) | header_bytes:int=0; record_bytes:int; footer_bytes:int=0; hop_bytes:int=0; container:string=''; shared_name:string='' | is_stateful";

    protected override ReaderState Make(Node node, string name) => FixedLength(node, name);
}
