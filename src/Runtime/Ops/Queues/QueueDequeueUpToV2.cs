namespace Reproductions.Runtime.Ops.Queues;

/// <summary>Takes several elements from a queue, or what a closed one still has.</summary>
internal sealed class QueueDequeueUpToV2 : QueueUpToDequeuer
{
    public override string SignatureText => "QueueDequeueUpToV2(handle:resource, n:int32) -> (components:component_types) | component_types:list(type)>=1; timeout_ms:int=-1 | is_stateful";
}
