namespace Tensorflow;

/// <content>What TensorFlow.NET offers of the C API: operations without scopes, handles, and their way into the graph's scopes.</content>
public partial class Graph
{
    private readonly HashSet<Node> _withoutScopes = [];
    private SafeGraphHandle _handle;

    /// <summary>A handle that holds the graph.</summary>
    public SafeGraphHandle c_graph => _handle is { IsClosed: false } ? _handle : _handle = new SafeGraphHandle(this);

    public static implicit operator SafeGraphHandle(Graph graph) => graph.c_graph;

    /// <summary>Begins to describe an operation, piece by piece.</summary>
    /// <param name="opType">The op type.</param>
    /// <param name="opName">The full name.</param>
    public OperationDescription NewOperation(string opType, string opName) => new(this, opType, opName);

    /// <summary>The tensor that <paramref name="tf_output"/> names.</summary>
    /// <exception cref="ValueError">It names none, or one of another graph.</exception>
    public Tensor get_tensor_by_tf_output(TF_Output tf_output) => (Tensor)as_graph_element(OperationHandles.Tensor(tf_output));

    /// <summary>The static shape of an output.</summary>
    /// <exception cref="ValueError">It names none, or one of another graph.</exception>
    public Shape GetTensorShape(TF_Output output) => get_tensor_by_tf_output(output).shape;

    /// <summary>The operation that <paramref name="tf_oper"/> names.</summary>
    /// <exception cref="ValueError">It names none, or one of another graph.</exception>
    public ITensorOrOperation _get_operation_by_tf_operation(IntPtr tf_oper) => as_graph_element(OperationHandles.Operation(tf_oper));

    /// <summary>The operation that a handle names, which counts from now on as one that went through the scopes: <see cref="_add_new_tf_operations"/> leaves it out.</summary>
    /// <param name="c_op">The handle.</param>
    /// <param name="compute_device">Whether the devices of the current scope are applied.</param>
    /// <param name="desc">Not used: the operation knows what was described.</param>
    /// <exception cref="ValueError">It names none, or one of another graph.</exception>
    public Operation _create_op_from_tf_operation(IntPtr c_op, bool compute_device = true, OperationDescription desc = null)
    {
        var op = (Operation)_get_operation_by_tf_operation(c_op);
        if (_withoutScopes.Remove(op.Node) && compute_device)
        {
            ApplyDevices(op.Node);
        }

        return op;
    }

    /// <summary>Takes the operations that came without scopes (<see cref="NewOperation"/>, <see cref="ImportGraphDefWithReturnOutputs"/>) into the current ones: devices, control dependencies, the branch or loop.</summary>
    /// <param name="compute_devices">Whether the devices of the current scope are applied.</param>
    /// <returns>These operations, in the order of creation.</returns>
    public IEnumerable<Operation> _add_new_tf_operations(bool compute_devices = true)
    {
        Operation[] added = [.. _withoutScopes.OrderBy(n => n.Id).ToList().Select(n => _create_op_from_tf_operation(OperationOf(n), compute_devices))];
        foreach (var op in added)
        {
            op.Context = ControlFlowContext;
            op._add_control_inputs([.. _control_dependencies_for_inputs(op.inputs._inputs).Cast<Operation>()]);
            op._control_flow_post_processing();
        }

        return added;
    }

    /// <summary>The graph, serialized.</summary>
    /// <param name="s">Set to how it went.</param>
    public Buffer ToGraphDef(Status s) => s.Run(() => new Buffer(Google.Protobuf.MessageExtensions.ToByteArray(as_graph_def())));

    /// <summary>Imports a serialized GraphDef without scopes: names as they are, under the prefix of the options.</summary>
    /// <param name="graph_def">The GraphDef.</param>
    /// <param name="opts">Prefix, replaced inputs and the outputs to give back.</param>
    /// <param name="s">Set to how it went; when it failed, nothing was added.</param>
    /// <returns>The outputs that the options ask for, in their order; all of operation 0 when it failed.</returns>
    public TF_Output[] ImportGraphDefWithReturnOutputs(Buffer graph_def, ImportGraphDefOptions opts, Status s) =>
        s.Try(() => opts.Import(this, graph_def.Bytes), new TF_Output[opts.NumReturnOutputs]);

    /// <summary>The operation of a node that was added without scopes.</summary>
    internal Operation Include(Node node)
    {
        MarkUsed(node.Name);
        _withoutScopes.Add(node);
        var op = OperationOf(node);
        _add_op(op);
        return op;
    }
}
