namespace Reproductions.Runtime.Ops.Queues;

/// <summary>Adds one element to a queue (handle by reference).</summary>
internal sealed class QueueEnqueue : QueueEnqueuer
{
    public override string SignatureText => "QueueEnqueue(handle:Ref(string), components:Tcomponents) -> () | Tcomponents:list(type)>=1; timeout_ms:int=-1";
}
