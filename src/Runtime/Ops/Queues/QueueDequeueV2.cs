namespace Reproductions.Runtime.Ops.Queues;

/// <summary>Takes one element from a queue.</summary>
internal sealed class QueueDequeueV2 : QueueDequeuer
{
    public override string SignatureText => "QueueDequeueV2(handle:resource) -> (components:component_types) | component_types:list(type)>=1; timeout_ms:int=-1 | is_stateful";
}
