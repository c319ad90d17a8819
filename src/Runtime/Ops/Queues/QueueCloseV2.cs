namespace Reproductions.Runtime.Ops.Queues;

/// <summary>Closes a queue.</summary>
internal sealed class QueueCloseV2 : QueueCloser
{
    public override string SignatureText => "QueueCloseV2(handle:resource) -> () | cancel_pending_enqueues:bool=False | is_stateful";
}
