using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Execution;

/// <summary>A plan without control flow: every node runs once, in a fixed order, on the caller's thread.</summary>
internal sealed class StraightPlan : Plan
{
    private readonly Session _session;
    private readonly PlanStep[] _steps;
    private readonly int _slotCount;
    private readonly int[] _feedSlots;
    private readonly (int Slot, Endpoint Source)[] _fetches;
    private StraightFrame? _spare;

    public StraightPlan(Session session, RunSignature signature, List<Node> order)
    {
        _session = session;
        var slots = new Dictionary<Endpoint, int>();
        var next = 0;
        _feedSlots = new int[signature.Feeds.Length];
        for (var i = 0; i < _feedSlots.Length; i++)
        {
            _feedSlots[i] = next;
            slots[signature.Feeds[i]] = next++;
        }

        _steps = new PlanStep[order.Count];
        for (var i = 0; i < order.Count; i++)
        {
            var node = order[i];
            var outputs = new int[node.OutputTypes.Length];
            for (var j = 0; j < outputs.Length; j++)
            {
                // A fed output that the node makes nevertheless goes to a slot of its own, which nobody reads.
                outputs[j] = next;
                slots.TryAdd(new Endpoint(node, j), next++);
            }

            _steps[i] = new PlanStep(node, session.KernelOf(node), outputs);
        }

        foreach (var step in _steps)
        {
            step.Inputs = Array.ConvertAll(step.Node.InputArray, input => slots[input]);
        }

        _slotCount = next;
        _fetches = Array.ConvertAll(signature.Fetches, f => (slots[f], f));
        PlanReleases();
    }

    public override Tensor[] Run(IReadOnlyList<Tensor> feeds, StepState step)
    {
        var frame = Interlocked.Exchange(ref _spare, null) ?? new StraightFrame(_session, _slotCount);
        try
        {
            frame.Begin(step);
            for (var i = 0; i < _feedSlots.Length; i++)
            {
                frame.Set(_feedSlots[i], feeds[i]);
            }

            foreach (var planned in _steps)
            {
                Execute(frame, planned);
            }

            return Fetch(frame);
        }
        finally
        {
            frame.Clear();
            _spare = frame;
        }
    }

    private Tensor[] Fetch(StraightFrame frame)
    {
        if (_fetches.Length == 0)
        {
            return [];
        }

        var values = new Tensor[_fetches.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var (slot, source) = _fetches[i];
            var value = frame.Value(slot);
            if (value is null)
            {
                var name = $"_retval_{source.Node.Name}_{source.Index}_{i}";
                throw AtNode(
                    frame.Reference(slot) is not null
                        ? Uninitialized(source)
                        : new InternalError($"Node '{source.Node.Name}' did not set its output {source.Index}."),
                    name,
                    source.Node);
            }

            values[i] = Fetched(value);
        }

        return values;
    }

    /// <summary>Finds, for each slot, the step after which nobody reads it.</summary>
    private void PlanReleases()
    {
        var last = new int[_slotCount];
        Array.Fill(last, -1);
        for (var i = 0; i < _steps.Length; i++)
        {
            foreach (var slot in _steps[i].Outputs)
            {
                last[slot] = i;
            }

            foreach (var slot in _steps[i].Inputs)
            {
                last[slot] = i;
            }
        }

        foreach (var (slot, _) in _fetches)
        {
            last[slot] = -1;
        }

        var releases = new List<int>[_steps.Length];
        for (var slot = 0; slot < last.Length; slot++)
        {
            if (last[slot] >= 0)
            {
                (releases[last[slot]] ??= []).Add(slot);
            }
        }

        for (var i = 0; i < _steps.Length; i++)
        {
            _steps[i].Releases = releases[i]?.ToArray() ?? [];
        }
    }
}
