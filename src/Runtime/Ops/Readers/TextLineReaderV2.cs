using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Readers;

/// <summary>A reader of lines.</summary>
internal sealed class TextLineReaderV2 : ReaderMaker
{
    public override string SignatureText => "TextLineReaderV2() -> (reader_handle:resource) | skip_header_lines:int=0; container:string=''; shared_name:string='' | is_stateful";

    protected override ReaderState Make(Node node, string name) => new LineReader(name, node.Int("skip_header_lines"));
}
