namespace Reproductions.Runtime.Ops.Queues;

/// <summary>Adds one element to a queue.</summary>
internal sealed class QueueEnqueueV2 : QueueEnqueuer
{
    public override string SignatureText => "QueueEnqueueV2(handle:resource, components:Tcomponents) -> () | Tcomponents:list(type)>=1; timeout_ms:int=-1 | is_stateful";
}
