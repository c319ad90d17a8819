namespace Tensorflow;

/// <summary>The loops that one call of tf.gradients passes through (ControlFlowState of python/ops/control_flow_ops.py).</summary>
internal sealed class ControlFlowState
{
    private readonly Dictionary<WhileContext, GradLoopState> _loops = [];

    // In the order in which they were met, as Python's dictionary has them.
    private readonly List<GradLoopState> _inOrder = [];

    /// <summary>Begins a loop of gradients for each loop that one of the operations leaves; null where there is none.</summary>
    /// <param name="between">The operations between the xs and the ys; all results of a loop join them.</param>
    /// <param name="colocate">Whether gradients live where their forward operations do.</param>
    public static ControlFlowState Create(List<Operation> between, bool colocate)
    {
        ControlFlowState state = null;
        foreach (var op in between.Where(control_flow_util.IsLoopExit).ToList())
        {
            if (op.Context is not WhileContext)
            {
                throw new ValueError($"Failed to call gradients on a while loop without properly serializing graph via MetaGraphDef: nothing tells the loop of '{op.name}'. Import the meta graph (its collection 'while_context') in place of the GraphDef.");
            }

            using var location = colocate ? op.graph.ColocateWith(op) : null;
            (state ??= new ControlFlowState()).Add(op, between);
        }

        return state;
    }

    /// <summary>The state of the loop that <paramref name="op"/>'s gradients are built in; null where that is none.</summary>
    /// <param name="op">The forward operation.</param>
    /// <param name="before">Whether it is seen from behind it, where an Exit lies outside of its loop.</param>
    public GradLoopState StateOf(Operation op, bool before)
    {
        var loop = before ? control_flow_util.OutputContext(op)?.Loop : control_flow_util.LoopOf(op);
        return loop is null ? null : _loops.GetValueOrDefault(loop);
    }

    /// <summary>Runs <paramref name="build"/> in the loop of gradients that belongs to <paramref name="op"/>.</summary>
    /// <inheritdoc cref="StateOf" path="param"/>
    public static T Inside<T>(ControlFlowState state, Operation op, bool before, Func<T> build) =>
        state?.StateOf(op, before) is { } loop ? loop.Grad.Inside(build) : build();

    /// <summary>The results that no gradient can arrive at, of loops where that holds for the last one; Enters count as awaited.</summary>
    public List<Tensor> UnusedExits(Dictionary<Operation, int> pending, HashSet<Operation> ys)
    {
        var exits = new List<Tensor>();
        foreach (var state in _inOrder)
        {
            foreach (var exit in state.ForwardExits.Where(e => pending.GetValueOrDefault(e.op) == 0))
            {
                state.PendingExits--;
                if (!ys.Contains(exit.op))
                {
                    state.UnusedExits.Add(exit);
                }

                if (state.PendingExits == 0)
                {
                    exits.AddRange(state.UnusedExits);
                }
            }

            foreach (var enter in state.Forward.LoopEnters.Where(e => pending.GetValueOrDefault(e.op) == 0))
            {
                pending[enter.op] = 1;
            }
        }

        return exits;
    }

    /// <summary>Zeros as the gradient of a loop's result that is not used.</summary>
    public Tensor ZerosForExit(Tensor exit)
    {
        var outer = exit.op.Context.Outer;
        var around = outer?.Loop is { } loop ? _loops.GetValueOrDefault(loop) : null;
        var known = exit.StaticShape.IsFullyDefined;
        if (around is null)
        {
            return known ? array_ops.zeros(exit.shape, exit.dtype) : LoopZeros.Like(exit);
        }

        if (known)
        {
            return around.Grad.Inside(() => array_ops.zeros(exit.shape, exit.dtype));
        }

        var shape = outer.Inside(() => array_ops.shape(exit, optimize: false));
        var history = around.AddForwardAccumulator(shape);
        return around.Grad.Inside(() => array_ops.zeros(around.AddBackwardValue(history, shape), exit.dtype));
    }

    /// <summary>Zeros as the gradient of an operation's result at which none arrives; null for the Switch of a loop variable.</summary>
    public Tensor Zeros(Operation op, int index)
    {
        if (control_flow_util.IsLoopSwitch(op))
        {
            return null;
        }

        return StateOf(op, before: false) is { } state ? LoopZeros.Inside(state, op, index) : LoopZeros.Outside(op, index);
    }

    /// <summary>Closes the loops of gradients whose loop variables do not depend on their own values of the iteration before.</summary>
    public void Finish()
    {
        foreach (var state in _inOrder)
        {
            foreach (var merge in state.SwitchMerges.Values.SelectMany(IndexedParts.Of).Where(m => m.op.inputs[0].name == m.op.inputs[1].name))
            {
                merge.op._update_input(1, LoopZeros.ForLaterIterations(state, merge));
            }
        }
    }

    private void Add(Operation exit, List<Operation> between)
    {
        var loop = (WhileContext)exit.Context;
        if (_loops.ContainsKey(loop))
        {
            return;
        }

        var around = loop.Outer?.Loop is { } outer ? _loops.GetValueOrDefault(outer) : null;
        var state = new GradLoopState(loop, around);
        _loops.Add(loop, state);
        _inOrder.Add(state);
        between.AddRange(state.ForwardExits.Select(e => e.op).Where(e => !between.Contains(e)));
    }
}
