namespace Reproductions.Runtime.Ops.Queues;

/// <summary>Adds elements to a queue, one a row (handle by reference).</summary>
internal sealed class QueueEnqueueMany : QueueManyEnqueuer
{
    public override string SignatureText => "QueueEnqueueMany(handle:Ref(string), components:Tcomponents) -> () | Tcomponents:list(type)>=1; timeout_ms:int=-1";
}
