namespace Reproductions.Runtime.Ops.Queues;

/// <summary>Takes several elements from a queue.</summary>
internal sealed class QueueDequeueManyV2 : QueueManyDequeuer
{
    public override string SignatureText => "QueueDequeueManyV2(handle:resource, n:int32) -> (components:component_types) | component_types:list(type)>=1; timeout_ms:int=-1 | is_stateful";
}
