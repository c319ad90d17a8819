namespace Tensorflow;

/// <summary>A scope in which new operations run after given ones. Without inputs (null) it hides all outer scopes.</summary>
public class _ControlDependenciesController : ITensorFlowObject
{
    private readonly Graph _graph;
    private readonly bool _clears;
    private List<_ControlDependenciesController> _hidden;
    private ControlFlowContext _hiddenContext;
    private bool _entered;

    /// <summary>Makes a scope; null for <paramref name="control_inputs"/> hides all outer ones.</summary>
    public _ControlDependenciesController(Graph graph, List<ITensorOrOperation> control_inputs)
    {
        _graph = graph;
        _clears = control_inputs is null;
        this.control_inputs = [.. control_inputs ?? []];
    }

    /// <summary>The operations to wait for.</summary>
    public ITensorOrOperation[] control_inputs { get; }

    internal HashSet<Operation> Seen { get; } = [];

    /// <summary>Enters the scope.</summary>
    public void __enter__()
    {
        if (_entered)
        {
            return;
        }

        _entered = true;
        if (_clears)
        {
            _hidden = _graph._control_dependencies_stack;
            _graph._control_dependencies_stack = [];
            _hiddenContext = _graph.ControlFlowContext;
            _graph.ControlFlowContext = null;
        }

        _graph._push_control_dependencies_controller(this);
    }

    /// <summary>Leaves the scope.</summary>
    public void __exit__()
    {
        if (!_entered)
        {
            return;
        }

        _entered = false;
        _graph._pop_control_dependencies_controller(this);
        if (_clears)
        {
            _graph._control_dependencies_stack = _hidden;
            _graph.ControlFlowContext = _hiddenContext;
        }
    }

    /// <summary>Does nothing: the constructor has all that is needed.</summary>
    public void __init__()
    {
    }

    /// <summary>Does nothing: <see cref="__exit__"/> leaves.</summary>
    public void __del__()
    {
    }

    /// <summary>Counts <paramref name="op"/> among the operations that were made in the scope.</summary>
    public void add_op(ITensorOrOperation op) => Seen.Add(op.op);

    /// <summary>Whether <paramref name="op"/> was made in the scope.</summary>
    public bool op_in_group(ITensorOrOperation op) => Seen.Contains(op.op);

    /// <summary>Leaves the scope.</summary>
    public void Dispose() => __exit__();

    internal _ControlDependenciesController Enter()
    {
        __enter__();
        return this;
    }
}
