namespace Tensorflow;

/// <summary>Questions about operations of loops and conditionals (python/ops/control_flow_util.py).</summary>
internal static class control_flow_util
{
    /// <summary>True when values enter a loop through it.</summary>
    public static bool IsLoopEnter(Operation op) => op.type is "Enter" or "RefEnter";

    /// <summary>True when a value that no iteration changes enters a loop through it.</summary>
    public static bool IsLoopConstantEnter(Operation op) => IsLoopEnter(op) && op.Node.Bool("is_constant");

    /// <summary>True when values leave a loop through it.</summary>
    public static bool IsLoopExit(Operation op) => op.type is "Exit" or "RefExit";

    /// <summary>True for a Switch of any kind.</summary>
    public static bool IsSwitch(Operation op) => op.type is "Switch" or "RefSwitch";

    /// <summary>True for the Switch of a loop variable, which gradients pass twice.</summary>
    public static bool IsLoopSwitch(Operation op) => IsSwitch(op) && op.Context is WhileContext && !IsCondSwitch(op);

    /// <summary>The construct in which the operation's results are used; for an Exit the one around its loop.</summary>
    public static ControlFlowContext OutputContext(Operation op) => IsLoopExit(op) ? op.Context?.Outer : op.Context;

    /// <summary>The innermost loop around the operation; null outside of any.</summary>
    public static WhileContext LoopOf(Operation op) => op.Context?.Loop;

    /// <summary>The Enter through which a loop invariant came, behind what passes it on; null when <paramref name="value"/> is none.</summary>
    public static Operation ConstantEnterOf(Tensor value)
    {
        var op = value.op;
        while (op.type is "Switch" or "RefSwitch" or "Identity" or "RefIdentity")
        {
            op = op.inputs[0].op;
        }

        return IsLoopConstantEnter(op) ? op : null;
    }

    /// <summary>Refuses an input from a loop that the operation does not lie in; gradients may use their forward loops.</summary>
    /// <exception cref="ValueError">It does not lie in it.</exception>
    public static void CheckInput(Operation op, Operation input)
    {
        if (OutputContext(input)?.Loop is not { } source || source.Contains(op.Context))
        {
            return;
        }

        if (op.Context?.Loop is not { } loop)
        {
            // The Enter of a loop, and the Switch of a branch, are made outside and moved in.
            if (!IsLoopEnter(op) && !IsSwitch(op))
            {
                throw new ValueError($"Cannot use '{input.name}' as input to '{op.name}' because '{input.name}' is in a while loop. Use the result of tf.while_loop instead, or build '{op.name}' in its body.");
            }

            return;
        }

        var forward = loop.GradState?.Forward;
        var differentiates = source.GradState?.Forward;
        if (!(forward is not null && (source.Contains(forward) || source.Outer == forward)) && differentiates != loop && differentiates?.GradState?.Forward != loop)
        {
            throw new ValueError($"Cannot use '{input.name}' as input to '{op.name}' because they are in different while loops. Pass it on as a loop variable, or use the result of the other loop.");
        }
    }

    /// <summary>Makes the constructs that a file describes inside of the current one.</summary>
    /// <exception cref="KeyError">The graph has not what they name.</exception>
    /// <exception cref="DataLossError">One is neither a conditional nor a loop.</exception>
    public static List<ControlFlowContext> ReadNested(IEnumerable<ControlFlowContextDef> contexts, string scope, Graph graph) => [.. contexts.Select(c => Read(c, scope, graph))];

    private static ControlFlowContext Read(ControlFlowContextDef context, string scope, Graph graph) => context.CtxtCase switch
    {
        ControlFlowContextDef.CtxtOneofCase.CondCtxt => CondContext.FromProto(context.CondCtxt, scope, graph),
        ControlFlowContextDef.CtxtOneofCase.WhileCtxt => WhileContext.FromProto(context.WhileCtxt, scope, graph),
        _ => throw new DataLossError("Unknown ControlFlowContextDef field: None. A construct nested in a loop or a conditional of the meta graph is neither of these."),
    };

    // Such a Switch belongs to the loop, and what reads it to the branch.
    private static bool IsCondSwitch(Operation op) => op.Node.Consumers.Select(c => op.graph.OperationOf(c.Node)).All(c => (IsLoopEnter(c) ? c.Context?.Outer : c.Context) is CondContext);
}
