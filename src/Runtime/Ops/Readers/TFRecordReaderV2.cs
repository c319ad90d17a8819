using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Readers;

/// <summary>A reader of TFRecord files.</summary>
internal sealed class TFRecordReaderV2 : ReaderMaker
{
    public override string SignatureText => "TFRecordReaderV2() -> (reader_handle:resource) | container:string=''; shared_name:string=''; compression_type:string='' | is_stateful";

    protected override ReaderState Make(Node node, string name) => new RecordReader(name, node.Text("compression_type"));
}
