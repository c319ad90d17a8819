namespace Reproductions.Runtime.Ops.Queues;

/// <summary>Takes several elements from a queue, or what a closed one still has (handle by reference).</summary>
internal sealed class QueueDequeueUpTo : QueueUpToDequeuer
{
    public override string SignatureText => "QueueDequeueUpTo(handle:Ref(string), n:int32) -> (components:component_types) | component_types:list(type)>=1; timeout_ms:int=-1";
}
