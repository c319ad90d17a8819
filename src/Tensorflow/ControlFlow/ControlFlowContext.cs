using Google.Protobuf;

namespace Tensorflow;

/// <summary>A v1 control-flow construct under building: new operations pass through it (python/ops/control_flow_ops.py).</summary>
public abstract class ControlFlowContext
{
    private readonly Stack<ControlFlowContext> _entered = [];

    private protected ControlFlowContext(Graph graph, string name)
    {
        Graph = graph;
        Name = name;
        Outer = graph.ControlFlowContext;
        Outer?.Nested.Add(this);
    }

    /// <summary>The name: unique in the graph; that of a loop is the frame it runs in.</summary>
    internal string Name { get; }

    /// <summary>The construct around it; null at the top.</summary>
    internal ControlFlowContext Outer { get; }

    /// <summary>The constructs directly inside of it, in the order in which they were begun.</summary>
    internal List<ControlFlowContext> Nested { get; } = [];

    /// <summary>The innermost loop that it is or lies in; null outside of any.</summary>
    internal virtual WhileContext Loop => Outer?.Loop;

    /// <summary>The tensor that is there only when the construct's current part runs.</summary>
    internal abstract Tensor ControlPivot { get; }

    /// <summary>The graph that it is built in.</summary>
    private protected Graph Graph { get; }

    /// <summary>Names of the tensors that were made inside or have been brought in.</summary>
    private protected HashSet<string> Values { get; } = [];

    /// <summary>What stands inside for a tensor from outside, by the outer tensor's name.</summary>
    private protected Dictionary<string, Tensor> ExternalValues { get; } = [];

    /// <summary>Takes a new operation into the construct: inputs from outside are brought in.</summary>
    internal virtual void AddOp(Operation op) => Adopt(op);

    /// <summary>Takes an operation in that belongs here, wherever it was made.</summary>
    internal abstract void Adopt(Operation op);

    /// <summary>What stands inside for <paramref name="value"/>.</summary>
    internal abstract Tensor AddValue(Tensor value);

    /// <summary>Makes a tensor known as one that needs not be brought in.</summary>
    internal void AddName(string name) => Values.Add(name);

    /// <summary>The construct as a meta graph's collection holds it.</summary>
    /// <param name="scope">The export scope, which goes from the names; null for none.</param>
    internal abstract IMessage ToProto(string scope);

    /// <summary>New operations pass through it until <see cref="Exit"/>.</summary>
    internal void Enter()
    {
        _entered.Push(Graph.ControlFlowContext);
        Graph.ControlFlowContext = this;
    }

    /// <summary>Ends the last <see cref="Enter"/>.</summary>
    internal void Exit() => Graph.ControlFlowContext = _entered.Pop();

    /// <summary>Runs <paramref name="build"/> with new operations passing through it.</summary>
    internal T Inside<T>(Func<T> build)
    {
        Enter();
        try
        {
            return build();
        }
        finally
        {
            Exit();
        }
    }

    /// <summary>Makes results known to the construct around, where they are used.</summary>
    internal void ExitResult(params ReadOnlySpan<Tensor> results)
    {
        foreach (var result in results)
        {
            Outer?.AddName(result.name);
        }
    }

    /// <summary>True when it is <paramref name="inner"/> or lies around it.</summary>
    internal bool Contains(ControlFlowContext inner)
    {
        while (inner is not null && inner != this)
        {
            inner = inner.Outer;
        }

        return inner is not null;
    }

    /// <summary>Marks a tensor as seen by this construct and those around it.</summary>
    private protected void See(Tensor tensor)
    {
        for (var context = this; context is not null; context = context.Outer)
        {
            context.Values.Add(tensor.name);
        }
    }

    /// <summary>Takes the control inputs away that come from outside of the loop around, and gives them.</summary>
    private protected List<Operation> RemoveExternalControlInputs(Operation op)
    {
        if (Loop is not { } loop)
        {
            return [];
        }

        var external = op.control_inputs.Where(c => control_flow_util.OutputContext(c)?.Loop != loop).ToList();
        external.ForEach(op._remove_control_input);
        return external;
    }

    /// <summary>Forbids to feed or fetch what is there only for one branch or iteration; the results of the outermost loop may be.</summary>
    private protected void Hide(Operation op, bool feeding)
    {
        if (Outer is null && control_flow_util.IsLoopExit(op))
        {
            return;
        }

        Graph.prevent_fetching(op);
        foreach (var output in feeding ? op.outputs : [])
        {
            Graph.prevent_feeding(output);
        }
    }

    /// <summary>The names and stand-ins, for <see cref="ToProto"/>.</summary>
    private protected ValuesDef ValuesProto(string scope)
    {
        var def = new ValuesDef();
        def.Values.AddRange(Values.Order(StringComparer.Ordinal).Select(v => ops.strip_name_scope(v, scope)));
        foreach (var (name, inner) in ExternalValues)
        {
            def.ExternalValues.Add(ops.strip_name_scope(name, scope), ops.strip_name_scope(inner.name, scope));
        }

        return def;
    }

    /// <summary>The nested constructs, for <see cref="ToProto"/>.</summary>
    private protected IEnumerable<ControlFlowContextDef> NestedProtos(string scope) => Nested.Select(n => n.ToProto(scope) switch
    {
        CondContextDef branch => new ControlFlowContextDef { CondCtxt = branch },
        var loop => new ControlFlowContextDef { WhileCtxt = (WhileContextDef)loop },
    });

    /// <summary>Takes names and stand-ins of a file, and the operations that belong to the construct.</summary>
    /// <exception cref="KeyError">The graph has not what it names.</exception>
    private protected void ReadValues(ValuesDef def, string scope)
    {
        foreach (var (name, inner) in def?.ExternalValues ?? [])
        {
            ExternalValues.Add(ops.prepend_name_scope(name, scope), TensorAt(inner, scope));
        }

        foreach (var value in def?.Values ?? [])
        {
            var name = ops.prepend_name_scope(value, scope);
            Values.Add(name);
            if (!ExternalValues.ContainsKey(name))
            {
                Graph.as_graph_element(meta_graph.op_name(name)).op.Context = this;
            }
        }
    }

    /// <summary>The tensor that a file calls <paramref name="name"/>.</summary>
    /// <exception cref="KeyError">The graph has none of that name.</exception>
    private protected Tensor TensorAt(string name, string scope) => Graph.as_graph_element(ops.prepend_name_scope(name, scope)) as Tensor
        ?? throw new KeyError($"The name '{name}' refers to an Operation where the control-flow context '{Name}' of the meta graph must name a tensor, '{name}:0'.");
}
