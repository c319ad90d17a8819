namespace Tensorflow;

/// <summary>What TensorFlow.NET's variables have in common.</summary>
public abstract class BaseResourceVariable : IDisposable
{
    internal VariableNodes Nodes { get; init; }

    /// <summary>The name with <c>:0</c>.</summary>
    public string Name => Nodes.Name;

    /// <summary>The name under which sessions keep the value.</summary>
    public string SharedName => Nodes.Handle.op.name;

    /// <summary>The element type; a reference type for a reference variable.</summary>
    public TF_DataType dtype => Nodes.DType;

    /// <summary>A name that no other variable of the process has.</summary>
    public string UniqueId => $"{Graph.graph_key}{Name}";

    /// <summary>Whether optimizers change it.</summary>
    public bool Trainable => Nodes.Trainable;

    /// <summary>The reference, or the resource handle.</summary>
    public Tensor Handle => Nodes.Handle;

    /// <summary>What a fetch of the variable fetches.</summary>
    public Tensor GraphElement => Nodes.GraphElement;

    /// <summary>The static shape.</summary>
    public Shape shape => Nodes.Shape;

    /// <summary>The operation that gives it its initial value.</summary>
    public Operation Initializer => Nodes.Initializer;

    /// <summary>The operation that gives it its initial value.</summary>
    public Operation initializer => Nodes.Initializer;

    /// <summary>The operation that makes reference or handle.</summary>
    public Operation Op => Nodes.Handle.op;

    /// <summary>The graph.</summary>
    public Graph Graph => Nodes.Handle.graph;

    /// <summary>The device that was asked for.</summary>
    public string Device => Nodes.Handle.Device;

    /// <summary>Replaces the value.</summary>
    public Tensor assign<T>(T value, bool use_locking = false, string name = null, bool read_value = true) =>
        Nodes.Assign("Assign", value, use_locking, name);

    /// <summary>Adds to the value.</summary>
    public Tensor assign_add<T>(T delta, bool use_locking = false, string name = null, bool read_value = true) =>
        Nodes.Assign("AssignAdd", delta, use_locking, name);

    /// <summary>Subtracts from the value.</summary>
    public Tensor assign_sub<T>(T delta, bool use_locking = false, string name = null, bool read_value = true) =>
        Nodes.Assign("AssignSub", delta, use_locking, name);

    /// <summary>A face of the variable that replaces the value when it is run, or read.</summary>
    public IVariableV1 assign_lazy_load(Tensor value, string name = null) => After(Nodes.Assign("Assign", value, false, name));

    /// <summary>A face of the variable that subtracts from the value when it is run, or read.</summary>
    public IVariableV1 assign_sub_lazy_load(Tensor delta, string name = null) => After(Nodes.Assign("AssignSub", delta, false, name));

    /// <summary>Builds the replacement of some elements; <see cref="Tensor.assign"/> of a part builds it, too, and gives what runs it.</summary>
    /// <param name="value">The new elements, of the part's shape.</param>
    /// <param name="slice">Which elements.</param>
    public void StridedSliceAssign(Tensor value, ParsedSliceArgs slice) => Nodes.AssignSlice(value, slice);

    /// <summary>A face of the variable whose reading gives <paramref name="value"/>.</summary>
    internal IVariableV1 After(Tensor value)
    {
        var nodes = VariableNodesAfter.Of(Nodes, value);
        return this is RefVariable ? new RefVariable(nodes) : new ResourceVariable(nodes);
    }

    /// <summary>How copies of the variable on several devices are put together: there is one.</summary>
    public VariableAggregation Aggregation => VariableAggregation.None;

    /// <summary>The name of reference or handle.</summary>
    public string handle_name => Nodes.Handle.name;

    /// <summary>The reference, or the resource handle.</summary>
    public Tensor parent_op => Nodes.Handle;

    /// <summary>Reads the value anew; a read copies nothing here.</summary>
    public Tensor read_value_no_copy() => Nodes.Read();

    /// <summary>The value for reading.</summary>
    public Tensor value() => Nodes.Snapshot;

    /// <summary>A tensor of the value, or the reference.</summary>
    public Tensor AsTensor(TF_DataType dtype = TF_DataType.DtInvalid, string name = null, bool as_ref = false) => Nodes.AsTensor(as_ref);

    /// <summary>Whether the variable holds a value: a bool scalar.</summary>
    public Tensor is_initialized(string name = null) => Nodes.IsInitialized(name);

    /// <summary>The value, or the initial value while there is none.</summary>
    public Tensor initialized_value() => Nodes.InitializedValue();

    /// <summary>The initial value as a tensor; null where an imported graph does not name it.</summary>
    public Tensor initial_value => Nodes.InitialValue;

    /// <summary>Reads the value anew: after what the current control dependencies name.</summary>
    public Tensor read_value() => Nodes.Read();

    /// <summary>Counts up by one and gives the value of before; an OutOfRangeError where that would pass <paramref name="limit"/>.</summary>
    public Tensor count_up_to(int limit) => state_ops.count_up_to(Nodes, limit, null);

    /// <summary>Subtracts rows.</summary>
    public Tensor scatter_sub(IndexedSlices sparse_delta, bool use_locking = false) =>
        state_ops.Scatter("Sub", Nodes, sparse_delta.indices, sparse_delta.values, use_locking, null);

    /// <summary>Gives the variable a value in a session, past its initializer.</summary>
    public void load<T>(T value, Session session) => session.run(Initializer, new FeedItem(Initializer.inputs[1], new NDArray(HostValues.From(value, (DType)dtype.as_base_dtype()))));

    /// <summary>The value in the default session.</summary>
    public NDArray numpy() => Nodes.Snapshot.eval();

    /// <summary>Does nothing: sessions hold the values.</summary>
    public void Dispose() => GC.SuppressFinalize(this);

    /// <summary>As Python prints it: <c>&lt;tf.Variable 'v:0' shape=(1,) dtype=float32_ref&gt;</c>.</summary>
    public override string ToString() =>
        $"<tf.Variable '{Name}' shape={shape.Host.ToPythonString()} dtype={dtype.as_numpy_name()}>";
}
