namespace Reproductions.Runtime.Ops.Queues;

/// <summary>Takes one element from a queue (handle by reference).</summary>
internal sealed class QueueDequeue : QueueDequeuer
{
    public override string SignatureText => "QueueDequeue(handle:Ref(string)) -> (components:component_types) | component_types:list(type)>=1; timeout_ms:int=-1";
}
