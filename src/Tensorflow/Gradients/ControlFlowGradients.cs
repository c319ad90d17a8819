namespace Tensorflow;

/// <summary>Gradients of loops and conditionals (python/ops/control_flow_grad.py).</summary>
internal static class ControlFlowGradients
{
    /// <summary>A Switch turns into a Merge; that of a loop variable is passed twice, from the Exit and from the body.</summary>
    [Gradient("Switch", "RefSwitch")]
    public static object[] Switch(Operation op, object[] grads)
    {
        switch (op.Context)
        {
            case WhileContext:
                return LoopSwitch(op, grads);
            case CondContext branch when grads[1 - branch.Branch] is null:
                // A resource has no zeros where the other branch is taken.
                return op.Node.Inputs[0].DType.Base == DType.Resource
                    ? [IndexedParts.Merge([grads[branch.Branch], grads[branch.Branch]], "cond_resource_grad"), null]
                    : [null, null];
            case CondContext:
                return [IndexedParts.Merge([grads[0], grads[1]], "cond_grad"), null];
            default:
                var whenFalse = IndexedParts.Switch(grads[0], op.inputs[1])[0];
                var whenTrue = IndexedParts.Switch(grads[1], op.inputs[1])[1];
                return [IndexedParts.Merge([whenFalse, whenTrue], null), null];
        }
    }

    /// <summary>A Merge turns into a Switch, on the predicate that chose.</summary>
    [Gradient("Merge", "RefMerge")]
    public static object[] Merge(Operation op, object[] grads)
    {
        var loop = op.graph.ControlFlowContext?.Loop;
        switch (control_flow_util.OutputContext(op.inputs[0].op))
        {
            case WhileContext:
                return IndexedParts.Switch(grads[0], loop.Pivot);
            case CondContext branch:
                return IndexedParts.Switch(grads[0], loop?.GradState is { } state ? state.Predicate(branch) : branch.Predicate, "cond_grad");
            default:
                var chosen = Enumerable.Range(0, op.NumInputs).Select(i => gen_ops.Apply("Equal", null, [op.outputs[1], i]).output).ToList();
                return [.. chosen.Select(c => IndexedParts.Switch(grads[0], c)[1])];
        }
    }

    /// <summary>What leaves a loop enters that of its gradients.</summary>
    [Gradient("Exit", "RefExit")]
    public static object[] Exit(Operation op, object[] grads)
    {
        var loop = op.graph.ControlFlowContext.Loop;
        if (!loop.Options.BackProp)
        {
            return [null];
        }

        return op.Context is WhileContext { GradState: not null }
            ? throw new TypeError($"Second-order gradient for while loops not supported. '{op.name}' is the result of a loop that tf.gradients built.")
            : [loop.EnterGradient(grads[0])];
    }

    /// <summary>The Switch adds the way to the next iteration.</summary>
    [Gradient("NextIteration", "RefNextIteration")]
    public static object[] NextIteration(Operation op, object[] grads) => [grads[0]];

    /// <summary>What enters a loop leaves that of its gradients; what no iteration changes is summed over them.</summary>
    [Gradient("Enter", "RefEnter")]
    public static object[] Enter(Operation op, object[] grads)
    {
        var loop = op.graph.ControlFlowContext?.Loop;
        if (loop is not { Options.BackProp: true, GradState: not null })
        {
            return [grads[0]];
        }

        return !op.Node.Bool("is_constant") ? [loop.LeaveWithGradient(grads[0])]
            : grads[0] is IndexedSlices slices ? [loop.AddAccumulator(op, slices)]
            : [loop.AddAccumulator(op, (Tensor)grads[0])];
    }

    /// <summary>Nothing flows through the condition of a loop.</summary>
    [Gradient("LoopCond")]
    public static object[] LoopCond(Operation op, object[] grads) => [null];

    private static object[] LoopSwitch(Operation op, object[] grads)
    {
        var merges = op.graph.ControlFlowContext.Loop.GradState.SwitchMerges;
        if (!merges.TryGetValue(op, out var merge))
        {
            if (grads[0] is null)
            {
                return [null, null];
            }

            merge = IndexedParts.Merge([grads[0], grads[0]], "b_switch");
            merges.Add(op, merge);
            return [merge, null];
        }

        if (grads[1] is { } next)
        {
            var wanted = merge is IndexedSlices && next is Tensor dense ? GradientAggregation.AsSlices(dense, optimize: false) : next;
            foreach (var (into, from) in IndexedParts.Of(merge).Zip(IndexedParts.Of(wanted)))
            {
                WhileContext.AddBackEdge(into, from, enforceInvariant: false);
            }
        }

        return [null, null];
    }
}
