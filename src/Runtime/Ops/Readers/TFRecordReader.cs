using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Readers;

/// <summary>A reader of TFRecord files (handle by reference).</summary>
internal sealed class TFRecordReader : ReaderMaker
{
    public override string SignatureText => "TFRecordReader() -> (reader_handle:Ref(string)) | container:string=''; shared_name:string=''; compression_type:string='' | is_stateful";

    protected override ReaderState Make(Node node, string name) => new RecordReader(name, node.Text("compression_type"));
}
