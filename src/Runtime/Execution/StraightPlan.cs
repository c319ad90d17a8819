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
    private readonly (int Slot, Tensor Value)[] _constants;
    private readonly int[] _lasting;
    private StraightFrame? _spare;

    /// <summary>Makes the plan; one that is run in parts keeps each node a step of its own.</summary>
    public StraightPlan(Session session, RunSignature signature, List<Node> order, bool inParts)
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

        var steps = new List<PlanStep>(order.Count);
        var constants = new List<(int, Tensor)>();
        foreach (var node in WithoutUnread(order, signature))
        {
            var outputs = new int[node.OutputTypes.Length];
            for (var j = 0; j < outputs.Length; j++)
            {
                // A fed output that the node makes nevertheless goes to a slot of its own, which nobody reads.
                outputs[j] = next;
                slots.TryAdd(new Endpoint(node, j), next++);
            }

            // A constant needs no step: it lies in its slot from the start. Reading it now also finds what is wrong with it.
            if (ConstantOf(node) is { } constant)
            {
                constants.Add((outputs[0], constant));
            }
            else
            {
                steps.Add(new PlanStep(node, session.KernelOf(node), outputs));
            }
        }

        _steps = [.. steps];
        _constants = [.. constants];
        foreach (var step in _steps)
        {
            step.Inputs = Array.ConvertAll(step.Node.InputArray, input => slots[input]);
        }

        _slotCount = next;
        _fetches = Array.ConvertAll(signature.Fetches, f => (slots[f], f));
        if (!inParts)
        {
            _steps = StepFusion.Run(_steps, _fetches.Select(f => f.Slot));
        }

        PlanReleases();

        // What no step gives back: fetched values, and feeds that nobody reads.
        var released = _steps.SelectMany(s => s.Releases).Concat(_constants.Select(c => c.Slot)).ToHashSet();
        _lasting = [.. Enumerable.Range(0, _slotCount).Where(s => !released.Contains(s))];
    }

    /// <summary>The steps, in order.</summary>
    public PlanStep[] Steps => _steps;

    /// <summary>The slots of the signature's feeds.</summary>
    public int[] FeedSlots => _feedSlots;

    /// <summary>The slots of the signature's fetches, and what they hold.</summary>
    public (int Slot, Endpoint Source)[] Fetches => _fetches;

    public override Tensor[] Run(IReadOnlyList<Tensor> feeds, StepState step)
    {
        var frame = Interlocked.Exchange(ref _spare, null) ?? NewFrame();
        try
        {
            frame.Begin(step);
            for (var i = 0; i < _feedSlots.Length; i++)
            {
                frame.Set(_feedSlots[i], feeds[i]);
            }

            foreach (var planned in _steps)
            {
                step.ThrowIfOver();
                if (planned is FusedStep fused && !Suits(frame, fused))
                {
                    foreach (var part in fused.Parts)
                    {
                        Execute(frame, part);
                    }

                    frame.Release(fused);
                }
                else
                {
                    Execute(frame, planned);
                }
            }

            var values = Fetch(frame);
            foreach (var slot in _lasting)
            {
                frame.Release(slot);
            }

            _spare = frame;
            return values;
        }
        catch
        {
            frame.Clear();
            throw;
        }
    }

    private static bool Suits(StraightFrame frame, FusedStep step)
    {
        frame.Current = step;
        return step.Suits(frame);
    }

    // From the last node to the first, so that what only a left-out node reads is left out too.
    private static List<Node> WithoutUnread(List<Node> order, RunSignature signature)
    {
        var read = signature.Fetches.Select(f => f.Node).Concat(signature.Targets).ToHashSet();
        var kept = new List<Node>(order.Count);
        for (var i = order.Count - 1; i >= 0; i--)
        {
            var node = order[i];
            if (node.Op.IsLeftOutUnread && !read.Contains(node))
            {
                continue;
            }

            kept.Add(node);
            foreach (var input in node.InputArray)
            {
                read.Add(input.Node);
            }
        }

        kept.Reverse();
        return kept;
    }

    // A value of another type than its output stays a step, whose kernel refuses it.
    private static Tensor? ConstantOf(Node node)
    {
        try
        {
            return node is { InputArray.Length: 0, OutputTypes.Length: 1 }
                && (node.ConstantCache ?? node.Op.ConstantValue(node)) is { } value && value.DType == node.OutputTypes[0]
                ? node.ConstantCache = value
                : null;
        }
        catch (NotOkStatusException error)
        {
            throw AtNode(error, node);
        }
    }

    /// <summary>Fresh slots, with the constants in them.</summary>
    public StraightFrame NewFrame()
    {
        var frame = new StraightFrame(_session, _slotCount);
        foreach (var (slot, value) in _constants)
        {
            frame.Set(slot, value);
        }

        return frame;
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

        foreach (var (slot, _) in _constants)
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
