namespace Tensorflow;

/// <content>Building the loop from its condition and body.</content>
public sealed partial class WhileContext
{
    /// <summary>Builds the loop and gives the loop variables after the last iteration.</summary>
    /// <param name="condition">Whether another iteration runs, of tensors and arrays inside the loop: bool, a scalar.</param>
    /// <param name="body">The loop variables after an iteration, of those before it.</param>
    /// <param name="variables">What the loop variables are before the first iteration: tensors, tensor arrays, values.</param>
    /// <param name="invariants">The shapes that they have in every iteration; null for those they enter with.</param>
    /// <exception cref="ValueError">The body gives another number of variables, or shapes that are no invariants.</exception>
    internal object[] Build(Func<object[], object> condition, Func<object[], object[]> body, object[] variables, HostShape[] invariants)
    {
        var given = Array.ConvertAll(variables, v => v is TensorArray array ? array.flow : ops.convert_to_tensor(v));
        var (results, exits) = Inside(() => Build(condition, body, variables, given, invariants));
        return TensorArray.WithFlows(results, exits);
    }

    private (object[] Results, Tensor[] Exits) Build(Func<object[], object> condition, Func<object[], object[]> body, object[] variables, Tensor[] given, HostShape[] invariants)
    {
        Values.UnionWith(given.Select(g => g.name));
        var outer = Outer is null ? given : Array.ConvertAll(given, Outer.AddValue);
        var enters = Begin(outer, invariants);
        Values.Clear();
        Values.UnionWith(enters.Select(e => e.name));
        LoopEnters = [.. enters];

        var merges = Array.ConvertAll(enters, e => control_flow_ops.Merge([e, e]));
        _pivotForPredicate = merges[0];
        var holds = ops.convert_to_tensor(condition(TensorArray.WithFlows(variables, merges)));
        Pivot = control_flow_ops.LoopCond(holds, "LoopCond");
        var switches = Array.ConvertAll(merges, m => control_flow_ops.SwitchRefOrTensor(m, Pivot));

        var inBody = Array.ConvertAll(switches, s => control_flow_ops.Identity(s[1]));
        _pivotForBody = inBody[0];
        var results = body(TensorArray.WithFlows(variables, inBody));
        var values = Array.ConvertAll(results, r => r is TensorArray array ? array.flow : ops.convert_to_tensor(r));
        if (values.Length != merges.Length)
        {
            throw new ValueError($"Number of inputs and outputs of body must match loop_vars: {merges.Length}, {values.Length}. Return one value a loop variable, in their order.");
        }

        foreach (var (merge, value) in merges.Zip(values))
        {
            AddBackEdge(merge, value, enforceInvariant: true);
        }

        var exits = Array.ConvertAll(switches, s => control_flow_ops.Exit(s[0]));
        LoopExits = [.. exits];
        ExitResult(exits);
        return (results, exits);
    }

    /// <summary>The back edge from an iteration's result to the Merge at which the next one begins.</summary>
    /// <exception cref="ValueError">The shape is no invariant.</exception>
    internal static void AddBackEdge(Tensor merge, Tensor value, bool enforceInvariant)
    {
        var next = control_flow_ops.NextIteration(value);
        if (enforceInvariant)
        {
            ShapeInvariants.Enforce(merge, next);
        }

        merge.op._update_input(1, next);
    }

    private Tensor[] Begin(Tensor[] values, HostShape[] invariants)
    {
        Tensor[] enters;
        using (Graph.control_dependencies((object[])null).Enter())
        {
            enters = Array.ConvertAll(values, v => EnterLoop(v, isConstant: false, keepShape: invariants is null));
            Array.ForEach(enters, Graph.prevent_feeding);
        }

        if (OuterPivot() is { } pivot)
        {
            foreach (var enter in enters.Where(e => control_flow_util.IsLoopConstantEnter(e.op.inputs[0].op)))
            {
                enter.op._add_control_input(pivot.op);
            }
        }

        ShapeInvariants.Set(values, enters, invariants);
        Array.ForEach(enters, Place);
        return enters;
    }

    private Tensor OuterPivot()
    {
        for (var context = Outer; context is not null; context = context.Outer)
        {
            if (context.ControlPivot is { } pivot)
            {
                return pivot;
            }
        }

        return null;
    }
}
