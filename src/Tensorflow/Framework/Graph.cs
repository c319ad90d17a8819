using System.Collections;
using System.Runtime.CompilerServices;

namespace Tensorflow;

/// <summary>
/// A graph under construction: operations, names, scopes, collections. What TensorFlow's Python keeps of a graph, over the
/// runtime's graph. Building is for one thread at a time.
/// </summary>
public partial class Graph : IEnumerable<Operation>
{
    private static int s_graphs;

    private readonly ConditionalWeakTable<Node, Operation> _operations = [];
    private readonly Dictionary<string, int> _namesInUse = [];

    // Names are never given back, so that numbers found taken need not be tried again: an imported graph may have many.
    private readonly Dictionary<string, int> _firstUntried = [];
    private readonly HashSet<(Node, int)> _unfeedable = [];
    private readonly HashSet<Node> _unfetchable = [];
    private bool _finalized;

    /// <summary>False: no function is built here.</summary>
    public bool building_function;

    /// <summary>How the newest loss was reduced; null before the first.</summary>
    public string _last_loss_reduction;

    /// <summary>The current name scope, without a slash at the end.</summary>
    public string _name_stack = "";

    /// <summary>Makes an empty graph.</summary>
    public Graph()
        : this(new RuntimeGraph())
    {
    }

    internal Graph(RuntimeGraph runtime)
    {
        Runtime = runtime;
        graph_key = $"graph-{Interlocked.Increment(ref s_graphs) - 1}/";
    }

    /// <summary>A name that tells this graph from others of the process.</summary>
    public string graph_key { get; }

    /// <summary>The graph seed; 0 is a seed like any other once it was set.</summary>
    public int seed
    {
        get => Seed ?? 0;
        set => Seed = value;
    }

    /// <summary>Number of the newest operation: the graph's version.</summary>
    public int version => Runtime.Nodes.Count;

    /// <summary>True once <see cref="finalize"/> was called.</summary>
    public bool finalized => _finalized;

    /// <summary>The graph that a function's body is built in; null: this is no body.</summary>
    public Graph OuterGraph => null;

    /// <summary>The container of new resources; empty for the default one.</summary>
    public string Container => "";

    /// <summary>The number of the next operation.</summary>
    public int _next_id() => Runtime.Nodes.Count + 1;

    /// <summary>Whether the graph's library holds a function of the name.</summary>
    public bool IsFunction(string name) => as_graph_def().Library?.Function.Any(f => f.Signature.Name == name) ?? false;

    /// <summary>The operation called <paramref name="name"/>; null where there is none.</summary>
    public ITensorOrOperation _get_operation_by_name_unsafe(string name) => Runtime.Find(name) is { } node ? OperationOf(node) : null;

    /// <summary>The branch or loop that is being built; null outside of any.</summary>
    public ControlFlowContext _get_control_flow_context() => ControlFlowContext;

    /// <summary>Enters or leaves a branch or a loop.</summary>
    public void _set_control_flow_context(ControlFlowContext ctx) => ControlFlowContext = ctx;

    /// <summary>Whether an optimizer scaled the loss: none does here.</summary>
    public bool _is_loss_scaled_by_optimizer { get; set; }

    internal RuntimeGraph Runtime { get; }

    internal int? Seed { get; set; }

    internal string NameStack
    {
        get => _name_stack;
        set => _name_stack = value;
    }

    /// <summary>Makes it the thread's default graph until <see cref="Exit"/>.</summary>
    public virtual Graph as_default() => ops.set_default_graph(this);

    /// <summary>Gives the default graph back that was there before <see cref="as_default"/>.</summary>
    public virtual void Exit() => ops.pop_graph(this);

    /// <summary>Makes every later change an error.</summary>
    public void finalize() => _finalized = true;

    /// <summary>A name that no operation or scope of the graph has.</summary>
    /// <param name="name">The wanted name, without the current scope.</param>
    /// <param name="mark_as_used">Whether the result counts as used from now on.</param>
    public string unique_name(string name, bool mark_as_used = true)
    {
        if (NameStack.Length > 0)
        {
            name = $"{NameStack}/{name}";
        }

        var key = name.ToLowerInvariant();
        var i = _namesInUse.GetValueOrDefault(key);
        if (mark_as_used)
        {
            _namesInUse[key] = i + 1;
        }

        if (i == 0)
        {
            return name;
        }

        var stem = key;
        i = Math.Max(i, _firstUntried.GetValueOrDefault(stem));
        while (_namesInUse.ContainsKey(key))
        {
            key = $"{stem}_{i}";
            i++;
        }

        _firstUntried[stem] = i - 1;
        if (mark_as_used)
        {
            _namesInUse[key] = 1;
        }

        return $"{name}_{i - 1}";
    }

    /// <summary>The current name scope, without a slash at the end.</summary>
    public string get_name_scope() => NameStack;

    /// <summary>Every operation, in the order of creation.</summary>
    public ITensorOrOperation[] get_operations() => [.. Runtime.Nodes.Select(OperationOf)];

    /// <summary>The operation called <paramref name="operName"/>.</summary>
    /// <exception cref="ValueError">There is none.</exception>
    public Operation OperationByName(string operName)
    {
        ArgumentNullException.ThrowIfNull(operName);
        return Runtime.Find(operName) is { } node
            ? OperationOf(node)
            : throw new ValueError($"Could not find operation \"{operName}\" inside graph \"{graph_key}\".");
    }

    /// <summary>The graph as a proto.</summary>
    /// <param name="add_shapes">Whether each operation's inferred shapes are added as <c>_output_shapes</c>.</param>
    public GraphDef as_graph_def(bool add_shapes = false) => Runtime.ToProto(add_shapes);

    /// <summary>The signature of an op type.</summary>
    public OpDef GetOpDef(string type) => Runtime.Registry.Get(type).Signature.ToProto();

    /// <summary>Forbids to feed <paramref name="tensor"/>.</summary>
    public void prevent_feeding(Tensor tensor) => _unfeedable.Add((tensor.op.Node, tensor.value_index));

    /// <summary>Forbids to fetch <paramref name="op"/>.</summary>
    public void prevent_fetching(Operation op) => _unfetchable.Add(op.Node);

    /// <summary>True when it may be fetched.</summary>
    public bool is_fetchable<T>(T tensor_or_op) => !_unfetchable.Contains(((ITensorOrOperation)tensor_or_op).op.Node);

    /// <summary>True when <paramref name="tensor"/> may be fed.</summary>
    public bool is_feedable(Tensor tensor) => !_unfeedable.Contains((tensor.op.Node, tensor.value_index));

    /// <inheritdoc/>
    public IEnumerator<Operation> GetEnumerator() => Runtime.Nodes.Select(OperationOf).ToList().GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override string ToString() => $"{graph_key.TrimEnd('/')}, {Runtime.Nodes.Count} operations";

    internal void CheckNotFinalized()
    {
        if (_finalized)
        {
            throw new RuntimeError("Graph is finalized and cannot be modified.");
        }
    }

    internal Operation OperationOf(Node node)
    {
        if (_operations.TryGetValue(node, out var known))
        {
            return known;
        }

        var made = new Operation(this, node);
        _operations.Add(node, made);
        return made;
    }

    internal Tensor TensorOf(Endpoint endpoint) => OperationOf(endpoint.Node).outputs[endpoint.Index];

    internal void MarkUsed(string name) => _namesInUse.TryAdd(name.ToLowerInvariant(), 1);
}
