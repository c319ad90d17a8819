namespace Reproductions.Runtime.Ops.Queues;

/// <summary>The elements of a queue in the order in which they leave it. The queue's lock protects it.</summary>
internal abstract class ElementStore
{
    /// <summary>The queue's type, for messages.</summary>
    public abstract string TypeName { get; }

    /// <summary>Number of elements.</summary>
    public abstract int Count { get; }

    /// <summary>Elements that stay behind until the queue is closed.</summary>
    public virtual int Reserve => 0;

    /// <summary>True when elements of different shapes are padded to be stacked.</summary>
    public virtual bool Pads => false;

    /// <summary>Adds an element.</summary>
    public abstract void Add(Tensor[] element);

    /// <summary>Takes the next element.</summary>
    public abstract Tensor[] Take();

    /// <summary>Puts back an element that was taken last.</summary>
    public virtual void PutBack(Tensor[] element) => Add(element);
}
