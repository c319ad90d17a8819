namespace Tensorflow;

/// <summary>A v1 loop: tensors from outside come in through an Enter, and each iteration passes Merge, Switch and NextIteration.</summary>
public sealed partial class WhileContext : ControlFlowContext
{
    private const string DefaultName = "while_context";

    private Tensor _pivotForPredicate;
    private Tensor _pivotForBody;

    /// <summary>Makes a loop inside the current construct.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="options">How it runs.</param>
    /// <param name="name">The wanted name; null for <c>while_context</c>.</param>
    /// <param name="gradState">Of a loop of gradients, what it shares with its forward loop; null for any other.</param>
    internal WhileContext(Graph graph, LoopOptions options, string name = null, GradLoopState gradState = null)
        : base(graph, graph.unique_name(name ?? DefaultName))
    {
        Options = options;
        GradState = gradState;
    }

    /// <summary>How it runs.</summary>
    internal LoopOptions Options { get; }

    /// <summary>Of a loop of gradients, what it shares with its forward loop; null for any other.</summary>
    internal GradLoopState GradState { get; }

    /// <summary>Whether another iteration runs: bool, a scalar.</summary>
    internal Tensor Pivot { get; private set; }

    /// <summary>The values that enter, one a loop variable.</summary>
    internal List<Tensor> LoopEnters { get; private set; } = [];

    /// <summary>The values that leave, one a loop variable.</summary>
    internal List<Tensor> LoopExits { get; private set; } = [];

    /// <inheritdoc/>
    internal override WhileContext Loop => this;

    /// <inheritdoc/>
    internal override Tensor ControlPivot => _pivotForBody ?? _pivotForPredicate;

    /// <inheritdoc/>
    internal override Tensor AddValue(Tensor value)
    {
        // What an import has not yet made known belongs to the loop all the same.
        if (Values.Contains(value.name) || value.op.Context == this)
        {
            return ExternalValues.GetValueOrDefault(value.name, value);
        }

        Values.Add(value.name);
        if (Graph.ControlFlowContext?.Loop?.GradState is { } state && LoopAround(value.op) == state.Forward)
        {
            return ExternalValues[value.name] = state.RealValue(value);
        }

        var outer = Outer is null ? value : Outer.AddValue(value);
        Tensor enter;
        using (Graph.control_dependencies((object[])null).Enter())
        {
            enter = EnterLoop(outer, isConstant: true);
        }

        Graph.prevent_feeding(enter);
        Place(enter);
        Values.Add(enter.name);
        return ExternalValues[value.name] = enter;
    }

    /// <inheritdoc/>
    internal override void AddOp(Operation op)
    {
        // The shape of a forward value is asked for in the forward loop: only the shape is kept for the gradient.
        if (op.type is "Shape" or "Size" or "Rank" && Graph.ControlFlowContext?.Loop?.GradState is { } state && control_flow_util.LoopOf(op.inputs[0].op) == state.Forward)
        {
            op.Context = op.inputs[0].op.Context;
            op.Context.Adopt(op);
            return;
        }

        Adopt(op);
    }

    /// <inheritdoc/>
    internal override void Adopt(Operation op)
    {
        var inputs = op.inputs;
        for (var i = 0; i < inputs.Length; i++)
        {
            var real = AddValue(inputs[i]);
            if (real.name != inputs[i].name)
            {
                op._update_input(i, real);
            }
        }

        var external = RemoveExternalControlInputs(op);
        if (op.NumControlInputs == 0 && op.inputs._inputs.All(i => control_flow_util.IsLoopConstantEnter(i.op)))
        {
            // Without an input of the iteration nothing would tell when to run.
            op._add_control_input(ControlPivot.op);
        }

        foreach (var output in op.outputs)
        {
            Values.Add(output.name);
        }

        WaitFor(op, external);
        Hide(op, feeding: true);
    }

    /// <summary>The loop whose iterations give <paramref name="op"/>'s results.</summary>
    private static WhileContext LoopAround(Operation op) => control_flow_util.OutputContext(op)?.Loop;

    /// <summary>Waits for operations outside of the loop by bringing their first results in.</summary>
    private void WaitFor(Operation op, List<Operation> external)
    {
        if (external.Count == 0)
        {
            return;
        }

        using var nothing = Graph.control_dependencies((object[])null).Enter();
        foreach (var inside in Inside(() => external.Where(e => e.NumOutputs > 0).Select(e => control_flow_ops.Identity(e.outputs[0]).op).ToList()))
        {
            op._add_control_input(inside);
        }
    }

    private Tensor EnterLoop(Tensor value, bool isConstant, string name = null, bool keepShape = true) =>
        control_flow_ops.Enter(value, Name, isConstant, Options.ParallelIterations, name, keepShape);

    /// <summary>Moves an Enter into the loop; it waits for what the constructs around wait for.</summary>
    private void Place(Tensor enter)
    {
        var waits = Graph.ControlInputsFor([enter.op.inputs[0]]).Where(c => control_flow_util.OutputContext(c) is not { } context || context.Contains(Outer)).ToList();
        enter.op.Context = this;
        waits.ForEach(enter.op._add_control_input);
        foreach (var controller in Graph._control_dependencies_stack)
        {
            controller.Seen.Add(enter.op);
        }
    }
}
