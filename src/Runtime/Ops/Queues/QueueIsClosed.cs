namespace Reproductions.Runtime.Ops.Queues;

/// <summary>Whether a queue is closed (handle by reference).</summary>
internal sealed class QueueIsClosed : QueueClosedAsker
{
    public override string SignatureText => "QueueIsClosed(handle:Ref(string)) -> (is_closed:bool) |";
}
