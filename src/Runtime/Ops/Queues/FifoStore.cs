namespace Reproductions.Runtime.Ops.Queues;

/// <summary>First in, first out.</summary>
internal sealed class FifoStore(bool pads) : ElementStore
{
    private readonly LinkedList<Tensor[]> _elements = [];

    public override string TypeName => pads ? "PaddingFIFOQueue" : "FIFOQueue";

    public override int Count => _elements.Count;

    public override bool Pads => pads;

    public override void Add(Tensor[] element) => _elements.AddLast(element);

    public override Tensor[] Take()
    {
        var element = _elements.First!.Value;
        _elements.RemoveFirst();
        return element;
    }

    public override void PutBack(Tensor[] element) => _elements.AddFirst(element);
}
