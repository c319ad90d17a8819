namespace Reproductions.Runtime.Ops.Queues;

/// <summary>Takes several elements from a queue (handle by reference).</summary>
internal sealed class QueueDequeueMany : QueueManyDequeuer
{
    public override string SignatureText => "QueueDequeueMany(handle:Ref(string), n:int32) -> (components:component_types) | component_types:list(type)>=1; timeout_ms:int=-1";
}
