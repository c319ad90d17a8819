namespace Reproductions.Runtime.Ops.Readers;

/// <summary>How many pieces of work a reader ended.</summary>
internal sealed class ReaderNumWorkUnitsCompletedV2 : ReaderWorkCounter
{
    public override string SignatureText => "ReaderNumWorkUnitsCompletedV2(reader_handle:resource) -> (units_completed:int64) | | is_stateful";
}
