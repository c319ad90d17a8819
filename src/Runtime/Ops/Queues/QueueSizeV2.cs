namespace Reproductions.Runtime.Ops.Queues;

/// <summary>The number of elements in a queue.</summary>
internal sealed class QueueSizeV2 : QueueSizer
{
    public override string SignatureText => "QueueSizeV2(handle:resource) -> (size:int32) | | is_stateful";
}
