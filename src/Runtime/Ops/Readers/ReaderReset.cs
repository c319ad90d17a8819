namespace Reproductions.Runtime.Ops.Readers;

/// <summary>Begins a reader anew (handle by reference).</summary>
internal sealed class ReaderReset : ReaderResetter
{
    public override string SignatureText => "ReaderReset(reader_handle:Ref(string)) -> () |";
}
