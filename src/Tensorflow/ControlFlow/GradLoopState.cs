using Reproductions.Runtime.Framework;

namespace Tensorflow;

/// <summary>
/// What a forward loop and the loop of its gradients share: counters, and the stacks on which forward iterations leave values
/// that the gradients of the same iteration take off again, last first.
/// </summary>
internal sealed class GradLoopState
{
    private readonly Dictionary<string, Tensor> _history = [];
    private readonly Tensor _forwardIndex;
    private readonly Tensor _gradIndex;
    private readonly GradLoopState _around;
    private Operation _forwardSync;
    private Operation _gradSync;

    /// <summary>Adds the counter to the forward loop, and begins the loop of its gradients.</summary>
    /// <param name="forward">The forward loop.</param>
    /// <param name="around">Of a loop in a loop, the state of the outer one; null for none.</param>
    public GradLoopState(WhileContext forward, GradLoopState around)
    {
        _around = around;
        Forward = forward;
        ForwardExits = [.. forward.LoopExits];
        PendingExits = ForwardExits.Count;

        var outer = around?.Forward ?? forward.Outer;
        (var count, _forwardIndex) = Inside(outer, () => forward.AddForwardCounter(around));
        if (around is null)
        {
            Grad = Inside(outer, () => Begin(forward));
            _gradIndex = Inside(outer, () => Grad.AddBackwardCounter(count, null));
            return;
        }

        // The inner loop may run another number of times in each iteration of the outer one.
        outer.AddName(count.name);
        var history = around.AddForwardAccumulator(count);
        Grad = Inside(around.Grad, () => Begin(forward));
        _gradIndex = Inside(around.Grad, () => Grad.AddBackwardCounter(around.AddBackwardValue(history, count), around));
    }

    /// <summary>The forward loop.</summary>
    public WhileContext Forward { get; }

    /// <summary>The loop of its gradients.</summary>
    public WhileContext Grad { get; }

    /// <summary>The results of the forward loop, its counters aside.</summary>
    public IReadOnlyList<Tensor> ForwardExits { get; }

    /// <summary>How many of them are not yet known to have a gradient or none.</summary>
    public int PendingExits { get; set; }

    /// <summary>Results that no gradient arrives at.</summary>
    public List<Tensor> UnusedExits { get; } = [];

    /// <summary>Results whose gradients wait for those of the others.</summary>
    public List<Tensor> DeferredExits { get; } = [];

    /// <summary>The Merge of gradients for each Switch of a loop variable.</summary>
    public Dictionary<Operation, object> SwitchMerges { get; } = [];

    /// <summary>What counts the iterations in the forward loop: it runs before the pushes of the next one.</summary>
    public Operation ForwardCounter => _forwardIndex.op.inputs[0].op;

    /// <summary>What runs in each iteration of gradients after the pops.</summary>
    public Operation GradSync
    {
        get
        {
            if (_gradSync is null)
            {
                _gradSync = Trigger("b_sync", Grad);
                _gradIndex.op._add_control_input(_gradSync);
            }

            return _gradSync;
        }
    }

    private Operation ForwardSync
    {
        get
        {
            if (_forwardSync is null)
            {
                _forwardSync = Trigger("f_sync", Forward);
                _forwardIndex.op._add_control_input(_forwardSync);
            }

            return _forwardSync;
        }
    }

    /// <summary>The predicate that an iteration of gradients uses for a conditional of the forward loop; null where none was kept.</summary>
    public Tensor KeptPredicate(CondContext branch) => _history.GetValueOrDefault(branch.Predicate.name);

    /// <summary>The predicate of a conditional of the forward loop, for its gradients; kept from each iteration.</summary>
    public Tensor Predicate(CondContext branch)
    {
        if (KeptPredicate(branch) is not { } kept)
        {
            var predicate = branch.Predicate;
            Grad.Exit();
            var history = AddForwardAccumulator(predicate);
            Grad.Enter();
            kept = AddBackwardValue(history, predicate);
            _history[predicate.name] = kept;
        }

        return kept;
    }

    /// <summary>Makes the forward loop leave <paramref name="value"/> on a stack in each iteration.</summary>
    /// <param name="value">A tensor of the forward loop.</param>
    /// <param name="deadBranch">Whether it stands for the branch of a conditional that is not taken.</param>
    /// <returns>The stack, in the construct around the loop.</returns>
    public Tensor AddForwardAccumulator(Tensor value, bool deadBranch = false)
    {
        var graph = value.graph;
        var current = graph.ControlFlowContext;
        using var nothing = graph.control_dependencies((object[])null).Enter();
        var stack = Inside(current, () => Stack(value));
        var entered = Forward.AddValue(stack);
        var context = control_flow_util.OutputContext(value.op);
        Operation Push() => gen_ops.Apply("StackPushV2", null, [entered, value], ("swap_memory", Forward.Options.SwapMemory));

        Operation push;
        if (context == Forward)
        {
            push = Forward.Inside(Push);
            _forwardIndex.op._add_control_input(push);
        }
        else
        {
            if (context is not CondContext)
            {
                throw new TypeError($"value_ctxt is not a CondContext: '{value.name}' lies neither in the loop '{Forward.Name}' nor in a branch of it.");
            }

            push = (deadBranch ? context.Outer : context).Inside(Push);
            push.Context = context;
            ForwardSync._add_control_input(push);
        }

        push._add_control_input(ForwardCounter);
        return stack;
    }

    /// <summary>Takes the value of the same forward iteration from a stack in each iteration of gradients.</summary>
    /// <param name="history">The stack.</param>
    /// <param name="value">What the forward loop left on it.</param>
    /// <param name="deadBranch">Whether it stands for the branch of a conditional that is not taken.</param>
    public Tensor AddBackwardValue(Tensor history, Tensor value, bool deadBranch = false)
    {
        var branch = BranchBetween(value, history);
        Tensor pop;
        using (value.graph.control_dependencies((object[])null).Enter())
        {
            pop = Grad.Inside(() =>
            {
                var source = branch is null ? history : Guarded(history, branch, deadBranch);
                var made = gen_ops.Apply("StackPopV2", null, [source], ("elem_type", (TF_DataType)value.BaseType)).output;
                made.MergeShape(value.StaticShape);
                return made;
            });
        }

        if (Grad.Options.ParallelIterations > 1)
        {
            GradSync._add_control_input(pop.op);
        }

        return pop;
    }

    /// <summary>What stands in the loop of gradients for a tensor of the forward loop: itself where no iteration changes it, else what was kept.</summary>
    public Tensor RealValue(Tensor value)
    {
        if (_history.TryGetValue(value.name, out var known))
        {
            return known;
        }

        var (current, state) = (value, this);
        Tensor real;
        while (true)
        {
            if (control_flow_util.ConstantEnterOf(current) is { } enter)
            {
                current = enter.inputs[0];
                state = state._around;
                if (state is null)
                {
                    real = Grad.AddValue(current);
                    break;
                }
            }
            else if (current.op.type == "Const")
            {
                real = constant_op.constant(new NDArray(ConstantFolder.Evaluate(current.Endpoint)), current.dtype);
                break;
            }
            else
            {
                Grad.Exit();
                var history = state.AddForwardAccumulator(current);
                Grad.Enter();
                real = state.AddBackwardValue(history, current);
                real = state == this ? real : Grad.AddValue(real);
                break;
            }
        }

        return _history[value.name] = real;
    }

    private static T Inside<T>(ControlFlowContext context, Func<T> build) => context is null ? build() : context.Inside(build);

    private static Operation Trigger(string name, WhileContext context)
    {
        using var nothing = context.LoopEnters[0].graph.control_dependencies((object[])null).Enter();
        var trigger = gen_ops.Apply("ControlTrigger", name, []);
        trigger.Context = context;
        return trigger;
    }

    private static Tensor Stack(Tensor value)
    {
        using var location = value.graph.ColocateWith(value.op);
        var size = constant_op.constant(-1, TF_DataType.TF_INT32);
        return gen_ops.Apply("StackV2", "f_acc", [size], ("elem_type", (TF_DataType)value.BaseType)).output;
    }

    private static CondContext BranchBetween(Tensor value, Tensor history)
    {
        var end = history.op.Context;
        for (var context = value.op.Context; context is not null && context != end; context = context.Outer)
        {
            if (context is CondContext branch)
            {
                return branch;
            }
        }

        return null;
    }

    private WhileContext Begin(WhileContext forward) => new(ForwardExits[0].graph, forward.Options, forward.Name, this);

    private Tensor Guarded(Tensor history, CondContext branch, bool deadBranch)
    {
        Tensor predicate = null;
        for (var state = this; predicate is null && state is not null; state = state._around)
        {
            predicate = state.KeptPredicate(branch);
        }

        return control_flow_ops.SwitchRefOrTensor(history, predicate ?? branch.Predicate)[deadBranch ? 1 - branch.Branch : branch.Branch];
    }
}
