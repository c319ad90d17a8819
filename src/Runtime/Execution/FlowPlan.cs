using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Execution;

/// <summary>
/// A plan with control flow: an empty slot is a dead value, and dead values spread. Iterations of a loop run one after
/// another in a fixed order, whatever <c>parallel_iterations</c> admits, so the slots of one iteration serve all.
/// </summary>
internal sealed class FlowPlan : Plan
{
    private readonly Session _session;
    private readonly FlowLoop _root;
    private readonly int _slotCount;
    private readonly int _stepCount;
    private readonly int[] _feedSlots;
    private readonly (int Slot, Endpoint Source)[] _fetches;
    private FlowRun? _spare;

    public FlowPlan(Session session, RunSignature signature, HashSet<Node> nodes)
    {
        _session = session;
        var planner = new FlowPlanner(session, signature, nodes);
        _root = planner.Root;
        _slotCount = planner.SlotCount;
        _stepCount = planner.StepCount;
        _feedSlots = planner.FeedSlots;
        _fetches = planner.Fetches;
    }

    public override Tensor[] Run(IReadOnlyList<Tensor> feeds, StepState step)
    {
        var run = Interlocked.Exchange(ref _spare, null) ?? new FlowRun(new StraightFrame(_session, _slotCount), _stepCount);
        try
        {
            run.Frame.Begin(step);
            for (var i = 0; i < _feedSlots.Length; i++)
            {
                run.Frame.Set(_feedSlots[i], feeds[i]);
            }

            run.RunBlock(_root.Body);
            return Fetch(run.Frame);
        }
        finally
        {
            run.Frame.Clear();
            _spare = run;
        }
    }

    private Tensor[] Fetch(StraightFrame frame)
    {
        var values = new Tensor[_fetches.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var (slot, source) = _fetches[i];
            if (frame.IsEmpty(slot))
            {
                throw new InvalidArgumentError($"Retval[{i}] does not have value");
            }

            values[i] = Fetched(frame.Value(slot)
                ?? throw AtNode(Uninitialized(source), $"_retval_{source.Node.Name}_{source.Index}_{i}", source.Node));
        }

        return values;
    }
}
