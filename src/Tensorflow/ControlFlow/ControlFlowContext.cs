using Google.Protobuf;

namespace Tensorflow;

/// <summary>A v1 control-flow construct under building: new operations pass through it (python/ops/control_flow_ops.py).</summary>
public abstract class ControlFlowContext
{
    private ControlFlowContext _entered;

    private protected ControlFlowContext(Graph graph)
    {
        Graph = graph;
        Outer = graph.ControlFlowContext;
    }

    /// <summary>The construct around it; null at the top.</summary>
    internal ControlFlowContext Outer { get; }

    /// <summary>The graph that it is built in.</summary>
    private protected Graph Graph { get; }

    /// <summary>Names of the tensors that were made inside or have been brought in.</summary>
    private protected HashSet<string> Values { get; } = [];

    /// <summary>What stands inside for a tensor from outside, by the outer tensor's name.</summary>
    private protected Dictionary<string, Tensor> ExternalValues { get; } = [];

    /// <summary>Takes a new operation into the construct: inputs from outside are brought in.</summary>
    internal abstract void AddOp(Operation op);

    /// <summary>What stands inside for <paramref name="value"/>.</summary>
    internal abstract Tensor AddValue(Tensor value);

    /// <summary>Takes an operation in that a construct inside of this one made.</summary>
    internal virtual void AddInnerOp(Operation op) => Outer?.AddInnerOp(op);

    /// <summary>The construct as a meta graph's collection holds it.</summary>
    /// <param name="scope">The export scope, which goes from the names; null for none.</param>
    internal abstract IMessage ToProto(string scope);

    /// <summary>New operations pass through it until <see cref="Exit"/>.</summary>
    internal void Enter()
    {
        _entered = Graph.ControlFlowContext;
        Graph.ControlFlowContext = this;
    }

    /// <summary>Ends <see cref="Enter"/>.</summary>
    internal void Exit() => Graph.ControlFlowContext = _entered;

    /// <summary>Marks a tensor as seen by this construct and those around it.</summary>
    private protected void See(Tensor tensor)
    {
        for (var context = this; context is not null; context = context.Outer)
        {
            context.Values.Add(tensor.name);
        }
    }

    /// <summary>The names and stand-ins, for <see cref="ToProto"/>.</summary>
    private protected ValuesDef ValuesProto(string scope)
    {
        var def = new ValuesDef();
        def.Values.AddRange(Values.Order(StringComparer.Ordinal).Select(v => ops.strip_name_scope(v, scope)));
        foreach (var (name, inner) in ExternalValues)
        {
            def.ExternalValues.Add(name, ops.strip_name_scope(inner.name, scope));
        }

        return def;
    }
}
