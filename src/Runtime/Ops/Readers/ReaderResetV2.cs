namespace Reproductions.Runtime.Ops.Readers;

/// <summary>Begins a reader anew.</summary>
internal sealed class ReaderResetV2 : ReaderResetter
{
    public override string SignatureText => "ReaderResetV2(reader_handle:resource) -> () | | is_stateful";
}
