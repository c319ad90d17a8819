namespace Reproductions.Runtime.Ops.Readers;

/// <summary>How many pieces of work a reader ended (handle by reference).</summary>
internal sealed class ReaderNumWorkUnitsCompleted : ReaderWorkCounter
{
    public override string SignatureText => "ReaderNumWorkUnitsCompleted(reader_handle:Ref(string)) -> (units_completed:int64) |";
}
