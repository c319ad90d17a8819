namespace Tensorflow.Train;

/// <summary>Pipelines of queues that runners fill (python/training/input.py). Each adds its runner to the collection <c>queue_runners</c>.</summary>
public static class input_ops
{
    private const string NotNull = "string_input_producer requires a non-null input tensor";

    /// <inheritdoc cref="tensorflow.train_internal.input_producer"/>
    public static FIFOQueue input_producer(
        Tensor input_tensor,
        Shape element_shape = null,
        int? num_epochs = null,
        bool shuffle = true,
        int? seed = null,
        int capacity = 32,
        string shared_name = null,
        string summary_name = null,
        string name = null,
        ITensorOrOperation cancel_op = null)
    {
        using var scope = ops.OpenScope(name, "input_producer", input_tensor);
        var input = ops.convert_to_tensor(input_tensor, name: "input_tensor");
        var rows = new Shape(input.StaticShape);
        var element = (rows.IsNull ? Shape.Null : rows[new Slice(1)]).merge_with(element_shape ?? Shape.Null);
        if (!element.IsFullyDefined)
        {
            throw new ValueError("Either `input_tensor` must have a fully defined shape or `element_shape` must be specified");
        }

        if (shuffle)
        {
            input = random_ops.random_shuffle(input, seed, null);
        }

        input = limit_epochs(input, num_epochs);
        var queue = new FIFOQueue(QueueBase.Make("FIFOQueueV2", name, [input.dtype], [element], shared_name, ("capacity", capacity)));
        var enqueue = queue.enqueue_many(new[] { input });
        queue_runner.add_queue_runner(new QueueRunner(queue, [enqueue], cancel_op: cancel_op));
        if (summary_name is not null)
        {
            Fullness(summary_name, queue.size(), capacity);
        }

        return queue;
    }

    /// <inheritdoc cref="tensorflow.train_internal.string_input_producer(string[], int?, bool, int?, int, string, string, ITensorOrOperation)"/>
    public static FIFOQueue string_input_producer(
        object string_tensor,
        int? num_epochs = null,
        bool shuffle = true,
        int? seed = null,
        int capacity = 32,
        string shared_name = null,
        string name = null,
        ITensorOrOperation cancel_op = null)
    {
        if (string_tensor is null or string[] { Length: 0 })
        {
            throw new ValueError(NotNull);
        }

        using var scope = ops.OpenScope(name, "input_producer", string_tensor);
        var strings = ops.convert_to_tensor(string_tensor, TF_DataType.TF_STRING);
        var some = gen_ops.Apply("Greater", null, [array_ops.size(strings), 0]).output;
        using (scope.Graph.control_dependencies([control_flow_ops.Assert(some, [NotNull])]).Enter())
        {
            strings = gen_ops.Apply("Identity", null, [strings]).output;
        }

        return input_producer(strings, Shape.Scalar, num_epochs, shuffle, seed, capacity, shared_name, FullnessName(capacity), scope.Name, cancel_op);
    }

    /// <inheritdoc cref="tensorflow.train_internal.range_input_producer"/>
    public static FIFOQueue range_input_producer(
        object limit,
        int? num_epochs = null,
        bool shuffle = true,
        int? seed = null,
        int capacity = 32,
        string shared_name = null,
        string name = null)
    {
        using var scope = ops.OpenScope(name, "input_producer", limit);
        var numbers = math_ops.range(limit, null, null, TF_DataType.DtInvalid, null);
        return input_producer(numbers, Shape.Scalar, num_epochs, shuffle, seed, capacity, shared_name, FullnessName(capacity), scope.Name);
    }

    /// <inheritdoc cref="tensorflow.train_internal.slice_input_producer"/>
    public static Tensor[] slice_input_producer(
        Tensor[] tensor_list,
        int? num_epochs = null,
        bool shuffle = true,
        int? seed = null,
        int capacity = 32,
        string shared_name = null,
        string name = null)
    {
        using var scope = ops.OpenScope(name, "input_producer", [.. tensor_list]);
        if (tensor_list.Length == 0)
        {
            throw new ValueError("Expected at least one tensor in slice_input_producer().");
        }

        var tensors = Array.ConvertAll(tensor_list, t => ops.convert_to_tensor(t));
        var rows = array_ops.shape(tensors[0])[0];
        var index = range_input_producer(rows, num_epochs, shuffle, seed, capacity, shared_name).dequeue();
        return Array.ConvertAll(tensors, t => gen_ops.Apply("GatherV2", null, [t, index, 0]).output);
    }

    /// <inheritdoc cref="tensorflow.train_internal.batch"/>
    public static Tensor[] batch(
        Tensor[] tensors,
        int batch_size,
        int num_threads = 1,
        int capacity = 32,
        bool enqueue_many = false,
        Shape[] shapes = null,
        bool dynamic_pad = false,
        bool allow_smaller_final_batch = false,
        string shared_name = null,
        string name = null)
    {
        using var scope = ops.OpenScope(name, "batch", [.. tensors]);
        var elements = Checked(tensors);
        var (types, parts) = (Array.ConvertAll(elements, t => t.dtype), shapes ?? Shapes(elements, enqueue_many));
        QueueBase queue = dynamic_pad
            ? new PaddingFIFOQueue(QueueBase.Make("PaddingFIFOQueueV2", "padding_fifo_queue", types, parts, shared_name, ("capacity", capacity)))
            : new FIFOQueue(QueueBase.Make("FIFOQueueV2", "fifo_queue", types, parts, shared_name, ("capacity", capacity)));
        Fill(queue, elements, num_threads, enqueue_many);
        Fullness(FullnessName(capacity), queue.size(), capacity);
        return Taken(queue, batch_size, allow_smaller_final_batch, scope.Name);
    }

    /// <inheritdoc cref="tensorflow.train_internal.shuffle_batch"/>
    public static Tensor[] shuffle_batch(
        Tensor[] tensors,
        int batch_size,
        int capacity,
        int min_after_dequeue,
        int num_threads = 1,
        int? seed = null,
        bool enqueue_many = false,
        Shape[] shapes = null,
        bool allow_smaller_final_batch = false,
        string shared_name = null,
        string name = null)
    {
        using var scope = ops.OpenScope(name, "shuffle_batch", [.. tensors]);
        if (capacity <= min_after_dequeue)
        {
            throw new ValueError($"capacity {capacity} must be bigger than min_after_dequeue {min_after_dequeue}.");
        }

        var elements = Checked(tensors);
        var (types, parts) = (Array.ConvertAll(elements, t => t.dtype), shapes ?? Shapes(elements, enqueue_many));
        var (seed1, seed2) = random_ops.GetSeed(scope.Graph, seed);
        var queue = new RandomShuffleQueue(QueueBase.Make(
            "RandomShuffleQueueV2",
            "random_shuffle_queue",
            types,
            parts,
            shared_name,
            ("capacity", capacity),
            ("min_after_dequeue", min_after_dequeue),
            ("seed", seed1),
            ("seed2", seed2)));
        Fill(queue, elements, num_threads, enqueue_many);
        var room = capacity - min_after_dequeue;
        var over = gen_ops.Apply("Maximum", null, [0, queue.size() - min_after_dequeue]).output;
        Fullness($"fraction_over_{min_after_dequeue}_of_{room}_full", over, room);
        return Taken(queue, batch_size, allow_smaller_final_batch, scope.Name);
    }

    /// <summary>The tensor, until it was asked for a number of times: then OutOfRange. A local variable counts.</summary>
    /// <exception cref="ValueError">The number is not positive.</exception>
    public static Tensor limit_epochs(Tensor tensor, int? num_epochs = null, string name = null)
    {
        if (num_epochs is not { } limit)
        {
            return tensor;
        }

        if (limit <= 0)
        {
            throw new ValueError($"num_epochs must be > 0 not {limit}.");
        }

        using var scope = ops.OpenScope(name, "limit_epochs", tensor);
        var zero = constant_op.constant(0L);
        var epochs = new RefVariable(zero, trainable: false, collections: [ops.GraphKeys.LOCAL_VARIABLES_], name: "epochs");
        using var after = scope.Graph.control_dependencies([epochs.count_up_to(limit).op]).Enter();
        return gen_ops.Apply("Identity", scope.Name, [tensor]).output;
    }

    /// <summary>The tensors, and the constant that Python makes of its argument keep_input.</summary>
    private static Tensor[] Checked(Tensor[] tensors)
    {
        if (tensors.Length == 0)
        {
            throw new ValueError("Expected at least one tensor in batch().");
        }

        var converted = Array.ConvertAll(tensors, t => ops.convert_to_tensor(t));
        constant_op.constant(true);
        return converted;
    }

    private static Shape[] Shapes(Tensor[] tensors, bool many) => Array.ConvertAll(tensors, t =>
    {
        var shape = new Shape(t.StaticShape);
        return shape.IsNull ? throw new ValueError($"Cannot infer Tensor's rank: {t}")
            : !many ? shape
            : shape.ndim > 0 ? shape[new Slice(1)]
            : throw new ValueError($"Shape {shape} must have rank at least 1");
    });

    private static void Fill(QueueBase queue, Tensor[] elements, int threads, bool many)
    {
        var enqueue = many ? queue.enqueue_many(elements) : queue.enqueue(elements);
        queue_runner.add_queue_runner(new QueueRunner(queue, [.. Enumerable.Repeat<ITensorOrOperation>(enqueue, threads)]));
    }

    private static Tensor[] Taken(QueueBase queue, int count, bool fewer, string name) => fewer ? queue.dequeue_up_to(count, name) : queue.dequeue_many(count, name);

    private static string FullnessName(int capacity) => $"fraction_of_{capacity}_full";

    private static void Fullness(string name, Tensor count, int capacity) =>
        Binding.tf.summary.scalar(name, math_ops.cast(count, TF_DataType.TF_FLOAT) * (float)(1.0 / capacity));
}
