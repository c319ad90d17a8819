using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Readers;

/// <summary>A reader of lines (handle by reference).</summary>
internal sealed class TextLineReader : ReaderMaker
{
    public override string SignatureText => "TextLineReader() -> (reader_handle:Ref(string)) | skip_header_lines:int=0; container:string=''; shared_name:string='' | is_stateful";

    protected override ReaderState Make(Node node, string name) => new LineReader(name, node.Int("skip_header_lines"));
}
