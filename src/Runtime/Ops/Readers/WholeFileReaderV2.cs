using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Readers;

/// <summary>A reader of whole files.</summary>
internal sealed class WholeFileReaderV2 : ReaderMaker
{
    public override string SignatureText => "WholeFileReaderV2() -> (reader_handle:resource) | container:string=''; shared_name:string='' | is_stateful";

    protected override ReaderState Make(Node node, string name) => new FileReader(name);
}
