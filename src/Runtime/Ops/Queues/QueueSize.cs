namespace Reproductions.Runtime.Ops.Queues;

/// <summary>The number of elements in a queue (handle by reference).</summary>
internal sealed class QueueSize : QueueSizer
{
    public override string SignatureText => "QueueSize(handle:Ref(string)) -> (size:int32) |";
}
