namespace Tensorflow;

/// <summary>A queue of tuples of tensors that lives in a session (python/ops/data_flow_ops.py).</summary>
public class QueueBase
{
    /// <summary>What the scopes of the queue's operations begin with: its name without the folders.</summary>
    private readonly string _scope;

    /// <summary>What is declared of the components; none where nothing is.</summary>
    private readonly HostShape[] _shapes;

    internal QueueBase(Tensor handle, bool hasPriority = false)
    {
        queue_ref = handle;
        name = handle.op.name;
        _scope = name.Split('/')[^1];
        var components = handle.op.get_attr_list<TF_DataType>("component_types");
        var shapes = handle.op.Node.Shapes("shapes");
        _shapes = hasPriority && shapes.Length > 0 ? [HostShape.Scalar, .. shapes] : shapes;
        dtypes = hasPriority ? [TF_DataType.TF_INT64, .. components] : components;
    }

    /// <summary>The handle: a resource scalar.</summary>
    public Tensor queue_ref { get; }

    /// <summary>The name of the operation that makes it.</summary>
    public string name { get; }

    /// <summary>The element types of a tuple; of a priority queue, with the int64 in front.</summary>
    public TF_DataType[] dtypes { get; }

    /// <summary>An operation that puts one tuple in; it waits while the queue is full.</summary>
    public Operation enqueue(Tensor val, string name = null) => enqueue([val], name);

    /// <summary>An operation that puts one tuple in; it waits while the queue is full.</summary>
    public Operation enqueue(Tensor[] vals, string name = null) => Put("QueueEnqueueV2", "enqueue", vals, name);

    /// <summary>An operation that puts in a tuple for each slice along the first axis.</summary>
    public Operation enqueue_many<T>(T[] vals, string name = null) => Put("QueueEnqueueManyV2", "EnqueueMany", typeof(T).IsAssignableTo(typeof(Tensor)) ? [.. vals.Cast<object>()] : [vals], name);

    /// <summary>One tuple of one tensor; it waits while the queue is empty.</summary>
    public Tensor dequeue(string name = null) => dequeues(name)[0];

    /// <summary>One tuple; it waits while the queue is empty.</summary>
    public Tensor[] dequeues(string name = null) =>
        Shaped(gen_ops.Apply("QueueDequeueV2", name ?? $"{_scope}_Dequeue", [queue_ref], ("component_types", dtypes)).outputs, []);

    /// <summary><paramref name="n"/> tuples stacked along a new first axis.</summary>
    public Tensor[] dequeue_many(int n, string name = null) =>
        Shaped(gen_ops.Apply("QueueDequeueManyV2", name ?? $"{_scope}_DequeueMany", [queue_ref, n], ("component_types", dtypes)).outputs, [n]);

    /// <summary>As <see cref="dequeue_many"/>, or fewer when the queue is closed.</summary>
    public Tensor[] dequeue_up_to(int n, string name = null) =>
        Shaped(gen_ops.Apply("QueueDequeueUpToV2", name ?? $"{_scope}_DequeueUpTo", [queue_ref, n], ("component_types", dtypes)).outputs, [HostShape.Unknown]);

    /// <summary>An operation after which nothing can be put in.</summary>
    public Operation close(bool cancel_pending_enqueues = false, string name = null) => gen_ops.Apply("QueueCloseV2", name ?? $"{_scope}_Close", [queue_ref], ("cancel_pending_enqueues", cancel_pending_enqueues));

    /// <summary>The number of tuples.</summary>
    public Tensor size(string name = null) => gen_ops.Apply("QueueSizeV2", name ?? $"{_scope}_Size", [queue_ref]).output;

    /// <summary>Makes the queue's operation: names and shapes are lists of a component each.</summary>
    internal static Tensor Make(string type, string name, TF_DataType[] dtypes, Shape[] shapes, string sharedName, params ReadOnlySpan<(string, object)> more) =>
        gen_ops.Apply(type, name, [], [("component_types", dtypes), ("shapes", shapes), ("shared_name", sharedName), .. more]).output;

    /// <summary>Tells the graph the declared shapes, which the operation itself does not know: Python sets them too.</summary>
    private Tensor[] Shaped(Tensor[] components, long[] batch)
    {
        for (var i = 0; i < _shapes.Length; i++)
        {
            components[i].MergeShape(new HostShape(batch).Concat(_shapes[i]));
        }

        return components;
    }

    private Operation Put(string type, string defaultName, object[] values, string name)
    {
        using var scope = ops.OpenScope(name, $"{_scope}_{defaultName}", [.. values]);
        object[] tensors = [.. values.Zip(dtypes).Select((pair, i) => ops.convert_to_tensor(pair.First, pair.Second, $"component_{i}"))];
        return gen_ops.Apply(type, scope.Name, [queue_ref, tensors]);
    }
}
