using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Readers;

/// <summary>A reader of whole files (handle by reference).</summary>
internal sealed class WholeFileReader : ReaderMaker
{
    public override string SignatureText => "WholeFileReader() -> (reader_handle:Ref(string)) | container:string=''; shared_name:string='' | is_stateful";

    protected override ReaderState Make(Node node, string name) => new FileReader(name);
}
