namespace Reproductions.Runtime.Ops.Queues;

/// <summary>Closes a queue (handle by reference).</summary>
internal sealed class QueueClose : QueueCloser
{
    public override string SignatureText => "QueueClose(handle:Ref(string)) -> () | cancel_pending_enqueues:bool=False";
}
