using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Readers;

/// <summary>A reader that gives the names of its work (handle by reference).</summary>
internal sealed class IdentityReader : ReaderMaker
{
    public override string SignatureText => "IdentityReader() -> (reader_handle:Ref(string)) | container:string=''; shared_name:string='' | is_stateful";

    protected override ReaderState Make(Node node, string name) => new NameReader(name);
}
