using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Readers;

/// <summary>A reader that gives the names of its work.</summary>
internal sealed class IdentityReaderV2 : ReaderMaker
{
    public override string SignatureText => "IdentityReaderV2() -> (reader_handle:resource) | container:string=''; shared_name:string='' | is_stateful";

    protected override ReaderState Make(Node node, string name) => new NameReader(name);
}
