namespace Tensorflow;

/// <content>An operation and its ends under the names of the C API.</content>
public partial class Operation
{
    /// <summary>Another object for the operation that <paramref name="handle"/> names; the two are equal.</summary>
    /// <exception cref="ValueError">The handle names none that is in use, or one of another graph than <paramref name="g"/>.</exception>
    public Operation(IntPtr handle, Graph g = null)
        : this(FirstOf(handle, g))
    {
    }

    /// <summary>Adds a node to a graph, under exactly its name and outside of name scopes and devices.</summary>
    /// <param name="node_def">Name, op type, device and attributes; its inputs are not read.</param>
    /// <param name="g">The graph.</param>
    /// <param name="inputs">The data inputs, list arguments flattened.</param>
    /// <param name="output_types">Not used: the signature gives them.</param>
    /// <param name="control_inputs">What runs before it.</param>
    /// <param name="input_types">Not used: the signature gives them.</param>
    /// <param name="original_op">Not used.</param>
    /// <param name="op_def">Not used: the registry's signature is.</param>
    /// <exception cref="ValueError">Name, inputs or attributes do not fit; nothing was added.</exception>
    public Operation(NodeDef node_def, Graph g, Tensor[] inputs = null, TF_DataType[] output_types = null, ITensorOrOperation[] control_inputs = null, TF_DataType[] input_types = null, string original_op = "", OpDef op_def = null)
        : this(Added(node_def, g, inputs, control_inputs))
    {
    }

    private Operation(Operation first)
        : this(first.graph, first.Node, first)
    {
    }

    /// <summary>Output <paramref name="index"/> under the C API's name.</summary>
    public TF_Output this[int index] => _tf_output(index);

    public static implicit operator Operation(IntPtr handle) => new(handle);

    public static implicit operator IntPtr(Operation op) => op.Handle();

    /// <summary>Output <paramref name="output_idx"/> under the C API's name.</summary>
    public TF_Output _tf_output(int output_idx) => new(this, output_idx);

    /// <summary>Input <paramref name="input_idx"/> under the C API's name.</summary>
    public TF_Input _tf_input(int input_idx) => new(this, input_idx);

    /// <summary>The output that input <paramref name="index"/> reads.</summary>
    public TF_Output Input(int index) => graph.TensorOf(Node.Inputs[index])._as_tf_output();

    /// <summary>The inputs that read output <paramref name="index"/>, at most <paramref name="max_consumers"/> of them.</summary>
    public TF_Input[] OutputConsumers(int index, int max_consumers) =>
        [.. Consumers(index).Take(max_consumers).Select(c => graph.OperationOf(c.Node)._tf_input(c.Index))];

    /// <summary>The operation of the same graph that <paramref name="handle"/> names.</summary>
    /// <exception cref="ValueError">It names none, or one of another graph.</exception>
    public Operation GetOperation(IntPtr handle) => (Operation)graph._get_operation_by_tf_operation(handle);

    /// <summary>Kind and size of an attribute's value.</summary>
    /// <param name="attr_name">The attribute.</param>
    /// <param name="s">Set to how it went.</param>
    /// <returns>What is known; all zeros when there is no such attribute.</returns>
    public TF_AttrMetadata GetAttributeMetadata(string attr_name, Status s) => s.Try(() => Node.Attributes.Find(attr_name) is { } value
        ? AttrMetadata.Of(value, Node.Op.Signature.Attr(attr_name)?.Type)
        : throw new InvalidArgumentError($"Operation '{name}' has no attr named '{attr_name}'."));

    /// <summary>The innermost loop that it was built in; null outside of any.</summary>
    public WhileContext GetWhileContext() => Context?.Loop;

    /// <summary>Brings it into the branch or loop that it was built in; the graph does so with each new operation, and a second time changes nothing.</summary>
    /// <exception cref="ValueError">An input is from a loop that the operation does not lie in.</exception>
    public void _control_flow_post_processing()
    {
        foreach (var input in Node.Inputs)
        {
            control_flow_util.CheckInput(this, graph.OperationOf(input.Node));
        }

        if (Context is { } context && !First._isProcessed)
        {
            First._isProcessed = true;
            context.AddOp(First);
        }
    }

    internal IEnumerable<Endpoint> Consumers(int index) => Node.Consumers.Where(c => c.Node.Inputs[c.Index] == new Endpoint(Node, index));

    private static Operation FirstOf(IntPtr handle, Graph expected)
    {
        var first = OperationHandles.Operation(handle).First;
        return expected is null || expected == first.graph ? first : throw new ValueError($"Operation {first} is not an element of this graph.");
    }

    private static Operation Added(NodeDef node, Graph graph, Tensor[] inputs, ITensorOrOperation[] controlInputs)
    {
        var description = ops.Describe(graph, node, inputs ?? [], [.. (controlInputs ?? []).Select(c => c.op)]);
        try
        {
            var op = graph._create_op_from_tf_operation(description.Finish(), compute_device: false);
            op.Context = graph.ControlFlowContext;
            op._control_flow_post_processing();
            return op;
        }
        catch (InvalidArgumentError error)
        {
            throw new ValueError(error.Message, error);
        }
    }

    private IntPtr Handle() => ManagedHandles.Of(First);
}
