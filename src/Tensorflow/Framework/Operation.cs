using System.Diagnostics.CodeAnalysis;

namespace Tensorflow;

/// <summary>An operation in a graph.</summary>
public partial class Operation : ITensorOrOperation
{
    private Tensor[] _outputs;
    private ControlFlowContext _context;
    private bool _isProcessed;

    /// <summary>Makes an object for a node.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="node">The node.</param>
    /// <param name="first">The object that the graph has for the node; null where it is this one.</param>
    internal Operation(Graph graph, Node node, Operation first = null)
    {
        First = first ?? this;
        this.graph = graph;
        Node = node;
        _id_value = node.Id + 1;
    }

    /// <summary>The op type.</summary>
    public string type => Node.Op.Name;

    /// <summary>The op type.</summary>
    public string OpType => Node.Op.Name;

    /// <summary>The graph.</summary>
    public Graph graph { get; }

    /// <summary>Number in the order of creation, from 1.</summary>
    public int _id => _id_value;

    /// <summary>Number in the order of creation, from 1.</summary>
    public int _id_value { get; set; }

    /// <summary>Itself.</summary>
    public Operation op => this;

    /// <summary>The element type of the first output.</summary>
    public TF_DataType dtype => NumOutputs > 0 ? outputs[0].dtype : TF_DataType.DtInvalid;

    /// <summary>The name.</summary>
    public string name => Node.Name;

    /// <summary>The device that was asked for.</summary>
    public string Device => Node.Device;

    /// <summary>The operation as a proto.</summary>
    public NodeDef node_def => Node.ToProto();

    /// <summary>Number of data inputs.</summary>
    public int NumInputs => Node.Inputs.Count;

    /// <summary>The data inputs.</summary>
    public InputList inputs => new([.. Node.Inputs.Select(graph.TensorOf)]);

    /// <summary>Number of control inputs.</summary>
    public int NumControlInputs => Node.ControlInputs.Count;

    /// <summary>The operations that run before it, by a control edge.</summary>
    public Operation[] control_inputs => [.. Node.ControlInputs.Select(graph.OperationOf)];

    /// <summary>Number of outputs.</summary>
    public int NumOutputs => Node.OutputTypes.Length;

    /// <summary>The outputs.</summary>
    public Tensor[] outputs => _outputs ??= ReferenceEquals(First, this) ? [.. Node.OutputTypes.Select((t, i) => new Tensor(this, i, (TF_DataType)t))] : First.outputs;

    /// <summary>The first output; null when there is none.</summary>
    public Tensor output => NumOutputs > 0 ? outputs[0] : null;

    /// <summary>Number of operations that wait for it by a control edge.</summary>
    public int NumControlOutputs => Node.ControlOutputs.Count;

    /// <summary>Element types of the outputs.</summary>
    public TF_DataType[] _output_types => Array.ConvertAll(Node.OutputTypes, t => (TF_DataType)t);

    internal Node Node { get; }

    /// <summary>The v1 control-flow context that it was built in; null outside of any.</summary>
    internal ControlFlowContext Context
    {
        get => First._context;
        set => First._context = value;
    }

    /// <summary>The object that the graph has for the operation; what is set on one of its objects is set on it.</summary>
    private Operation First { get; }

    public static implicit operator Tensor(Operation op) => op?.output;

    public static bool operator ==(Operation left, Operation right) => left is null ? right is null : left.Equals(right);

    public static bool operator !=(Operation left, Operation right) => !(left == right);

    /// <summary>Runs it in <paramref name="session"/>, or in the default session.</summary>
    public void run(FeedItem[] feed_dict = null, Session session = null) =>
        ops._run_using_default_session(this, feed_dict, graph, session);

    /// <summary>The operations that run before it, by a control edge.</summary>
    public Operation[] GetControlInputs() => control_inputs;

    /// <summary>The operations that wait for it, by a control edge.</summary>
    public Operation[] GetControlOutputs() => [.. Node.ControlOutputs.Select(graph.OperationOf)];

    /// <summary>Number of data edges out of output <paramref name="index"/>.</summary>
    public int OutputNumConsumers(int index) => Consumers(index).Count();

    /// <summary>Element type of input <paramref name="index"/>.</summary>
    public TF_DataType InputType(int index) => (TF_DataType)Node.Inputs[index].DType;

    /// <summary>Element type of output <paramref name="index"/>.</summary>
    public TF_DataType OutputType(int index) => (TF_DataType)Node.OutputTypes[index];

    /// <summary>An attribute as a C# value.</summary>
    /// <exception cref="ValueError">There is none of that name.</exception>
    public virtual object get_attr(string name) => AttrValues.ToObject(Attribute(name));

    /// <summary>An attribute as <typeparamref name="T"/>.</summary>
    /// <exception cref="ValueError">There is none of that name.</exception>
    public virtual T get_attr<T>(string name)
    {
        var value = get_attr(name);
        return value is T typed ? typed : (T)Convert.ChangeType(value, typeof(T), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>A list attribute.</summary>
    /// <exception cref="ValueError">There is none of that name.</exception>
    public virtual T[] get_attr_list<T>(string name) => AttrValues.ToList<T>(Attribute(name));

    /// <summary>An operation has no value.</summary>
    /// <exception cref="RuntimeError">Always.</exception>
    public NDArray numpy() => throw new RuntimeError($"Operation '{name}' has no value. Run it: session.run(operation).");

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object obj) => obj is Operation other && ReferenceEquals(Node, other.Node);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Node);

    /// <summary>As Python's repr prints it: <c>&lt;tf.Operation 'n' type=NoOp&gt;</c>.</summary>
    public override string ToString() => $"<tf.Operation '{name}' type={type}>";

    internal string[] ColocationGroups()
    {
        var groups = Node.Texts("_class").Where(c => c.StartsWith("loc:@", StringComparison.Ordinal)).ToArray();
        return groups.Length > 0 ? groups : ["loc:@" + name];
    }

    /// <summary>Lets <paramref name="op"/> run before it.</summary>
    public void _add_control_input(Operation op) => graph.Runtime.AddControlInput(Node, op.Node);

    internal void _remove_control_input(Operation op) => graph.Runtime.RemoveControlInput(Node, op.Node);

    /// <summary>The branch or loop that it was built in; null outside of any.</summary>
    public ControlFlowContext _get_control_flow_context() => Context;

    /// <summary>Says in which branch or loop it was built.</summary>
    public void _set_control_flow_context(ControlFlowContext ctx) => Context = ctx;

    /// <summary>Lets all <paramref name="ops"/> run before it.</summary>
    public void _add_control_inputs(Operation[] ops) => Array.ForEach(ops, _add_control_input);

    /// <summary>The results of a function for each row of <paramref name="elems"/>, as rows.</summary>
    public static Tensor map_fn(Func<Tensor, Tensor> fn, Tensor elems, TF_DataType dtype = TF_DataType.DtInvalid, int parallel_iterations = 10, bool back_prop = true, bool swap_memory = false, bool infer_shape = true, string name = null) =>
        Binding.tf.map_fn(fn, elems, dtype, parallel_iterations, back_prop, swap_memory, infer_shape, name);

    /// <summary>Number of tensors of the input argument <paramref name="name"/>.</summary>
    /// <exception cref="InvalidArgumentError">There is no such argument.</exception>
    public int InputListLength(string name) => Binding.tf.Status.Run(() => LengthOf(Node.Op.Signature.Inputs, name, "Input"));

    /// <summary>Number of tensors of the output argument <paramref name="name"/>.</summary>
    /// <exception cref="InvalidArgumentError">There is no such argument.</exception>
    public int OutputListLength(string name) => Binding.tf.Status.Run(() => LengthOf(Node.Op.Signature.Outputs, name, "Output"));

    /// <summary>Lets input <paramref name="index"/> read <paramref name="tensor"/>.</summary>
    public void _update_input(int index, Tensor tensor) => Binding.tf.Status.Run(() =>
    {
        graph.Runtime.SetInput(Node, index, tensor.Endpoint);
        return index;
    });

    private int LengthOf(IReadOnlyList<ArgSpec> args, string name, string kind)
    {
        var arg = args.FirstOrDefault(a => a.Name == name) ?? throw new InvalidArgumentError($"{kind} arg '{name}' not found");
        return arg.NumberAttr is { } number ? (int)Attribute(number).I : arg.TypeListAttr is { } types ? Attribute(types).List.Type.Count : 1;
    }

    private AttrValue Attribute(string name) => Node.Attributes.Find(name)
        ?? throw new ValueError($"Operation '{this.name}' has no attr named '{name}'.");
}
