using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Readers;

/// <summary>A reader of records of one length.</summary>
internal sealed class FixedLengthRecordReaderV2 : ReaderMaker
{
    public override string SignatureText => "FixedLengthRecordReaderV2() -> (reader_handle:resource) | header_bytes:int=0; record_bytes:int; footer_bytes:int=0; hop_bytes:int=0; container:string=''; shared_name:string=''; encoding:string='' | is_stateful";

    protected override ReaderState Make(Node node, string name) => FixedLength(node, name);
}
