namespace Reproductions.Runtime.Ops.Queues;

/// <summary>The smallest first component, an int64 scalar, leaves first; of equal ones the older.</summary>
internal sealed class PriorityStore : ElementStore
{
    private readonly PriorityQueue<Tensor[], (long Priority, long Number)> _elements = new();
    private long _number;

    public override string TypeName => "PriorityQueue";

    public override int Count => _elements.Count;

    public override void Add(Tensor[] element) => _elements.Enqueue(element, (element[0].Value<long>(), _number++));

    public override Tensor[] Take() => _elements.Dequeue();
}
