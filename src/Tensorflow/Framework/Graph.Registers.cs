namespace Tensorflow;

/// <content>What TensorFlow.NET's graph keeps of its operations.</content>
public partial class Graph
{
    /// <summary>The branch or loop that is being built; null outside of any.</summary>
    public ControlFlowContext _control_flow_context;

    /// <summary>The operations by name. A copy that the graph keeps up: to change it changes no graph.</summary>
    public Dictionary<string, ITensorOrOperation> _nodes_by_name = [];

    /// <summary>The number of the newest operation.</summary>
    public int _version;

    /// <summary>Enters an operation of this graph into <see cref="_nodes_by_name"/> and <see cref="_version"/>; the graph does so with each new one.</summary>
    /// <exception cref="ValueError">It is one of another graph.</exception>
    public void _add_op(Operation op)
    {
        SameGraph(op, op.graph, "Operation", op.ToString());
        _nodes_by_name[op.name] = op;
        _version = Math.Max(_version, op._id_value);
    }

    /// <summary>Counts an operation among those made in the current scopes of control dependencies.</summary>
    public void _record_op_seen_by_control_dependencies(Operation op) => _control_dependencies_stack.ForEach(c => c.add_op(op));

    /// <summary>The operations that a new one with these inputs waits for, by the current scopes of control dependencies.</summary>
    public ITensorOrOperation[] _control_dependencies_for_inputs(ITensorOrOperation[] input_ops) => [.. ControlInputsFor(input_ops)];
}
