namespace Reproductions.Runtime.Ops.Queues;

/// <summary>Whether a queue is closed.</summary>
internal sealed class QueueIsClosedV2 : QueueClosedAsker
{
    public override string SignatureText => "QueueIsClosedV2(handle:resource) -> (is_closed:bool) | | is_stateful";
}
