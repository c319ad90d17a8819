namespace Reproductions.Runtime.Ops.Queues;

/// <summary>Adds elements to a queue, one a row.</summary>
internal sealed class QueueEnqueueManyV2 : QueueManyEnqueuer
{
    public override string SignatureText => "QueueEnqueueManyV2(handle:resource, components:Tcomponents) -> () | Tcomponents:list(type)>=1; timeout_ms:int=-1 | is_stateful";
}
