namespace Tensorflow;

/// <content>Queues. Their components have no <c>names</c>: these must be null.</content>
public partial class tensorflow
{
    /// <summary>A queue: first come, first served.</summary>
    public FIFOQueue FIFOQueue(int capacity, TF_DataType[] dtypes, Shape[] shapes = null, string[] names = null, string shared_name = null, string name = "fifo_queue") =>
        new(QueueBase.Make("FIFOQueueV2", name, Unnamed(dtypes, names), shapes, shared_name, ("capacity", capacity)));

    /// <summary>A queue of single tensors: first come, first served.</summary>
    public FIFOQueue FIFOQueue(int capacity, TF_DataType dtype, Shape shape = null, string shared_name = null, string name = "fifo_queue") =>
        FIFOQueue(capacity, [dtype], One(shape), null, shared_name, name);

    /// <summary>A queue whose tensors are padded to one shape where they are dequeued together.</summary>
    public PaddingFIFOQueue PaddingFIFOQueue(int capacity, TF_DataType[] dtypes, Shape[] shapes, string[] names = null, string shared_name = null, string name = "padding_fifo_queue") =>
        new(QueueBase.Make("PaddingFIFOQueueV2", name, Unnamed(dtypes, names), shapes, shared_name, ("capacity", capacity)));

    /// <summary>A queue of single tensors that are padded to one shape where they are dequeued together.</summary>
    public PaddingFIFOQueue PaddingFIFOQueue(int capacity, TF_DataType dtype, Shape shape, string shared_name = null, string name = "padding_fifo_queue") =>
        PaddingFIFOQueue(capacity, [dtype], One(shape), null, shared_name, name);

    /// <summary>A queue that gives the smallest priority first: an int64 stands in front of the component.</summary>
    public PriorityQueue PriorityQueue(int capacity, TF_DataType dtype, Shape shape = null, string shared_name = null, string name = "priority_queue") =>
        new(QueueBase.Make("PriorityQueueV2", name, [dtype], One(shape ?? new Shape(Array.Empty<int>())), shared_name, ("capacity", capacity)));

    /// <summary>A queue that gives its elements in random order, and keeps <paramref name="min_after_dequeue"/> of them.</summary>
    public RandomShuffleQueue RandomShuffleQueue(int capacity, int min_after_dequeue, TF_DataType dtype, Shape shape = null, int? seed = null, string shared_name = null, string name = "random_shuffle_queue")
    {
        var (seed1, seed2) = random_ops.GetSeed(ops.get_default_graph(), seed);
        return new(QueueBase.Make("RandomShuffleQueueV2", name, [dtype], One(shape), shared_name, ("capacity", capacity), ("min_after_dequeue", min_after_dequeue), ("seed", seed1), ("seed2", seed2)));
    }

    /// <summary>The components' types, where no names are asked for.</summary>
    /// <exception cref="UnimplementedError">The components have names.</exception>
    private static TF_DataType[] Unnamed(TF_DataType[] dtypes, string[] names) => names is null
        ? dtypes
        : throw new UnimplementedError("Components of a queue have no names here: enqueue and dequeue them in their order.");

    private static Shape[] One(Shape shape) => shape is null ? null : [shape];
}
