namespace Tensorflow;

/// <summary>
/// An output of an operation in a graph; the subclass <see cref="NDArray"/> holds a value instead. Graph tensors belong to
/// the thread that builds the graph; values may be read from any.
/// </summary>
public partial class Tensor : ITensorOrOperation, IDisposable
{
    private readonly Operation _op;

    /// <summary>Output <paramref name="value_index"/> of <paramref name="op"/>.</summary>
    public Tensor(Operation op, int value_index, TF_DataType dtype)
    {
        _op = op;
        this.value_index = value_index;
        this.dtype = dtype;
    }

    /// <summary>A value.</summary>
    private protected Tensor(HostTensor value)
    {
        Host = value;
        dtype = (TF_DataType)value.DType;
    }

    /// <summary>The graph; null for a value.</summary>
    public Graph graph => _op?.graph;

    /// <summary>The operation; null for a value.</summary>
    public Operation op => _op;

    /// <summary>The outputs of the operation.</summary>
    public Tensor[] outputs => _op?.outputs ?? [this];

    /// <summary>The name: <c>op:index</c>.</summary>
    public string name => _op is null ? "" : $"{_op.name}:{value_index}";

    /// <summary>Which output of the operation it is.</summary>
    public int value_index { get; }

    /// <summary>The element type, a reference type for a reference.</summary>
    public TF_DataType dtype { get; }

    /// <summary>The id of the operation that makes it.</summary>
    public long Id => _op?._id ?? 0;

    /// <summary>The device that was asked for.</summary>
    public string Device => _op?.Device ?? "";

    /// <summary>The static shape. Setting it adds what is known.</summary>
    public Shape shape
    {
        get => new(Host?.Shape ?? Endpoint.Shape);
        set => MergeShape(value.Host);
    }

    /// <summary>Number of dimensions; -1 when unknown.</summary>
    public int ndim => (Host?.Shape ?? Endpoint.Shape).Rank;

    /// <summary>Number of dimensions; -1 when unknown.</summary>
    public int rank => ndim;

    /// <summary>The dimensions.</summary>
    public long[] dims => shape.dims;

    /// <summary>Number of elements of a value.</summary>
    public ulong size => (ulong)Math.Max(0, (Host?.Shape ?? Endpoint.Shape).ElementCount);

    /// <summary>Bytes of a value.</summary>
    public ulong bytesize => size * dtypesize;

    /// <summary>Bytes of an element.</summary>
    public ulong dtypesize => (ulong)dtype.get_datatype_size();

    /// <summary>Whatever the user attaches.</summary>
    public object Tag { get; set; }

    internal HostTensor Host { get; private protected set; }

    internal Endpoint Endpoint => new(_op.Node, value_index);

    internal HostShape StaticShape => Host?.Shape ?? Endpoint.Shape;

    /// <summary>The base element type.</summary>
    internal DType BaseType => (DType)dtype.as_base_dtype();

    public static implicit operator Operation(Tensor tensor) => tensor.op;

    /// <summary>Adds what a constant tensor, or a shape, says of the static shape.</summary>
    /// <exception cref="ValueError">It contradicts what is known.</exception>
    public void set_shape(Tensor shape) => MergeShape(ops.ConstantShape(shape));

    /// <summary>The operations that read it.</summary>
    public Operation[] consumers() => [.. _op.Node.Consumers
        .Where(c => c.Node.Inputs[c.Index].Index == value_index)
        .Select(c => graph.OperationOf(c.Node))];

    /// <summary>Runs it in the default session.</summary>
    public NDArray eval(params FeedItem[] feed_dict) => ops._eval_using_default_session(this, feed_dict, graph);

    /// <summary>Runs it in <paramref name="session"/>.</summary>
    public NDArray eval(Session session, params FeedItem[] feed_dict) => ops._eval_using_default_session(this, feed_dict, graph, session);

    /// <summary>The elements of a value, row-major; a tensor of a graph has none before it is run.</summary>
    /// <exception cref="RuntimeError">This is a tensor of a graph.</exception>
    public virtual T[] ToArray<T>()
        where T : unmanaged => Host is not null ? numpy().ToArray<T>() :
        throw new RuntimeError($"Tensor '{name}' has no value outside of a session. Run it: session.run(tensor).");

    /// <summary>The strings of a value, row-major, read as UTF-8.</summary>
    /// <exception cref="RuntimeError">This is a tensor of a graph.</exception>
    public string[] StringData() => [.. StringBytes().Select(System.Text.Encoding.UTF8.GetString)];

    /// <summary>The string at a row-major <paramref name="index"/> of a value, read as UTF-8.</summary>
    public string StringData(int index) => StringData()[index];

    /// <summary>The strings of a value, row-major, as bytes.</summary>
    /// <exception cref="RuntimeError">This is a tensor of a graph.</exception>
    public byte[][] StringBytes()
    {
        var value = numpy().Host;
        return value.DType == DType.String
            ? [.. Enumerable.Range(0, checked((int)value.Count)).Select(i => value.StringAt(i))]
            : throw new InvalidArgumentError($"Expected a tensor of strings, got one of {dtype.as_numpy_name()}. Read it with ToArray.");
    }

    /// <summary>The string at a row-major <paramref name="index"/> of a value, as bytes.</summary>
    public byte[] StringBytes(int index) => StringBytes()[index];

    /// <summary>The value; a graph tensor has none.</summary>
    /// <exception cref="RuntimeError">It is a graph tensor.</exception>
    public NDArray numpy() => this as NDArray
        ?? (Host is null ? null : new NDArray(Host))
        ?? throw new RuntimeError($"Tensor '{name}' is a symbol in a graph and has no value. Run it: session.run(tensor).");

    /// <summary>Does nothing: a tensor holds nothing that must be given back.</summary>
    public void Dispose() => GC.SuppressFinalize(this);

    /// <summary>As Python prints it: <c>Tensor("p:0", shape=(?, 784), dtype=float32)</c>.</summary>
    public override string ToString()
    {
        var known = StaticShape.HasRank ? $", shape={StaticShape.ToPythonString()}" : "";
        var device = Device.Length > 0 ? $", device={Device}" : "";
        return $"Tensor(\"{name}\"{known}, dtype={dtype.as_numpy_name()}{device})";
    }

    internal void MergeShape(HostShape shape)
    {
        try
        {
            graph.Runtime.SetShape(Endpoint, shape);
        }
        catch (InvalidArgumentError error)
        {
            throw new ValueError(error.Message, error);
        }
    }

    /// <summary>As Python's repr prints it: <c>&lt;tf.Tensor 'p:0' shape=(?, 784) dtype=float32&gt;</c>.</summary>
    internal string Repr() => $"<tf.Tensor '{name}' shape={StaticShape.ToPythonString()} dtype={dtype.as_numpy_name()}>";
}
