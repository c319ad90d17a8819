using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Execution;

/// <summary>Puts the blocks of a graph with control flow in order and gives every output a slot.</summary>
internal sealed class FlowPlanner
{
    private static readonly Kernel NoKernel = new DelegateKernel(static _ => { });

    private readonly Session _session;
    private readonly RunSignature _signature;
    private readonly HashSet<Node> _nodes;
    private readonly HashSet<Endpoint> _feeds;
    private readonly FlowFrames _frames;
    private readonly Dictionary<Node, FlowStep> _steps = [];
    private readonly Dictionary<FlowLoop, FlowStep> _loopSteps = [];
    private readonly Dictionary<Endpoint, int> _slots = [];
    private readonly Dictionary<int, FlowLoop> _slotBlocks = [];

    public FlowPlanner(Session session, RunSignature signature, HashSet<Node> nodes)
    {
        _session = session;
        _signature = signature;
        _nodes = nodes;
        _feeds = [.. signature.Feeds];
        _frames = new FlowFrames(nodes, _feeds);
        MakeSlots();
        MakeSteps();
        OrderBlocks();
        PlanGuards();
        PlanReleases();
    }

    public FlowLoop Root => _frames.Root;

    public int SlotCount { get; private set; }

    public int StepCount { get; private set; }

    public int[] FeedSlots { get; private set; } = [];

    public (int Slot, Endpoint Source)[] Fetches => Array.ConvertAll(_signature.Fetches, f => (_slots[f], f));

    private static bool IsBackEdge(Node source) => source.Op.ControlFlow == ControlFlowKind.NextIteration;

    private void MakeSlots()
    {
        FeedSlots = new int[_signature.Feeds.Length];
        for (var i = 0; i < FeedSlots.Length; i++)
        {
            FeedSlots[i] = SlotCount;
            _slots[_signature.Feeds[i]] = SlotCount;
            _slotBlocks[SlotCount++] = Root;
        }
    }

    private void MakeSteps()
    {
        foreach (var node in _nodes.OrderBy(n => n.Id))
        {
            var outputs = new int[node.OutputTypes.Length];
            for (var j = 0; j < outputs.Length; j++)
            {
                outputs[j] = SlotCount;
                _slotBlocks[SlotCount] = _frames.OutputBlock(node);
                _slots.TryAdd(new Endpoint(node, j), SlotCount++);
            }

            var kernel = node.Op.ControlFlow == ControlFlowKind.None ? _session.KernelOf(node) : NoKernel;
            _steps.Add(node, new FlowStep(node, kernel, outputs, StepCount++));
        }

        foreach (var (node, step) in _steps)
        {
            step.Inputs = Array.ConvertAll(node.InputArray, input => _slots[input]);
            step.NeedsIndex = step.Kind == ControlFlowKind.Merge && IsRead(new Endpoint(node, 1));
        }

        foreach (var loop in _frames.Loops)
        {
            var enters = _steps.Values.Where(s => s.Kind == ControlFlowKind.Enter && _frames.Entered[s.Node] == loop).ToArray();
            loop.Enters = enters;
            _loopSteps.Add(loop, new FlowStep(enters[0].Node, NoKernel, [], StepCount++) { Loop = loop });
        }
    }

    private bool IsRead(Endpoint output) =>
        _signature.Fetches.Contains(output) || output.Node.Consumers.Any(c => _nodes.Contains(c.Node) && c.Node.InputArray[c.Index] == output);

    /// <summary>The step of the block that makes what <paramref name="source"/> gives to a node in <paramref name="block"/>; null when it is there from the start.</summary>
    private FlowStep? Producer(Node source, FlowLoop block) => source.Op.ControlFlow switch
    {
        ControlFlowKind.Enter when _frames.Entered[source] == block => null,
        ControlFlowKind.Exit when _frames.BlockOf[source] != block => _loopSteps[_frames.BlockOf[source]],
        _ => _steps[source],
    };

    private void OrderBlocks()
    {
        var byBlock = new Dictionary<FlowLoop, List<FlowStep>> { [Root] = [] };
        foreach (var loop in _frames.Loops)
        {
            byBlock[loop] = [];
        }

        foreach (var (node, step) in _steps)
        {
            if (step.Kind != ControlFlowKind.Enter)
            {
                byBlock[_frames.BlockOf[node]].Add(step);
            }
        }

        foreach (var (loop, step) in _loopSteps)
        {
            byBlock[loop.Parent!].Add(step);
        }

        foreach (var (block, steps) in byBlock)
        {
            block.Body = Order(block, steps);
            block.Exits = Array.FindAll(block.Body, s => s.Loop is null && s.Kind == ControlFlowKind.Exit);
            block.Nexts = Array.FindAll(block.Body, s => s.Loop is null && s.Kind == ControlFlowKind.NextIteration);
        }
    }

    private FlowStep[] Order(FlowLoop block, List<FlowStep> steps)
    {
        var waiting = new Dictionary<FlowStep, int>(steps.Count);
        var followers = new Dictionary<FlowStep, List<FlowStep>>();
        foreach (var step in steps)
        {
            waiting[step] = 0;
        }

        foreach (var step in steps)
        {
            foreach (var node in step.Loop is { } loop ? loop.Enters.Select(e => e.Node) : [step.Node])
            {
                foreach (var source in _frames.Sources(node))
                {
                    if (Producer(source, block) is not { } producer)
                    {
                        continue;
                    }

                    // Who reads what the iteration before left must do so before it is made anew.
                    var (first, second) = IsBackEdge(source) ? (step, producer) : (producer, step);
                    if (first != second)
                    {
                        Add(first, second);
                    }
                }
            }
        }

        var ready = new PriorityQueue<FlowStep, int>();
        foreach (var (step, count) in waiting)
        {
            if (count == 0)
            {
                ready.Enqueue(step, step.Node.Id);
            }
        }

        var order = new List<FlowStep>(steps.Count);
        while (ready.TryDequeue(out var step, out _))
        {
            order.Add(step);
            foreach (var follower in followers.GetValueOrDefault(step) ?? [])
            {
                if (--waiting[follower] == 0)
                {
                    ready.Enqueue(follower, follower.Node.Id);
                }
            }
        }

        return order.Count == steps.Count
            ? [.. order]
            : throw new InvalidArgumentError(
                $"Graph is invalid, contains a cycle with {steps.Count - order.Count} nodes, including: {string.Join(", ", steps.Except(order).Take(3).Select(s => s.Node.Name))}");

        void Add(FlowStep first, FlowStep second)
        {
            if (!followers.TryGetValue(first, out var list))
            {
                followers.Add(first, list = []);
            }

            list.Add(second);
            waiting[second]++;
        }
    }

    /// <summary>Finds what each step must look at before it runs. In a loop everything may be dead; outside, what hangs on a Switch or a loop.</summary>
    private void PlanGuards()
    {
        var mayBeEmpty = new HashSet<int>();
        var mayBeDead = new HashSet<Node>();
        foreach (var step in _steps.Values.Where(s => _frames.BlockOf[s.Node] != Root || s.Kind == ControlFlowKind.Enter))
        {
            mayBeEmpty.UnionWith(step.Outputs);
            mayBeDead.Add(step.Node);
        }

        foreach (var step in Root.Body)
        {
            if (step.Loop is not null)
            {
                continue;
            }

            var isDead = step.Kind == ControlFlowKind.Merge
                ? step.Inputs.All(mayBeEmpty.Contains)
                : step.Inputs.Any(mayBeEmpty.Contains) || (!step.RunsDead && step.Node.ControlInputs.Any(mayBeDead.Contains));
            if (isDead)
            {
                mayBeDead.Add(step.Node);
            }

            if (isDead || step.Kind == ControlFlowKind.Switch)
            {
                mayBeEmpty.UnionWith(step.Outputs);
            }
        }

        foreach (var step in _steps.Values)
        {
            step.MayBeEmpty = [.. step.Inputs.Where(mayBeEmpty.Contains).Distinct()];
            if (step.RunsDead || step.Kind == ControlFlowKind.Merge)
            {
                continue;
            }

            var controls = step.Node.ControlInputs.Where(mayBeDead.Contains).Select(c => _steps[c]).ToList();
            controls.ForEach(c => c.TracksDead = true);
            step.MayBeDead = [.. controls.Select(c => c.Id)];
        }
    }

    /// <summary>Finds, for each slot, the step of its block after which nobody reads it.</summary>
    private void PlanReleases()
    {
        var readers = new Dictionary<int, FlowStep>();
        foreach (var block in (IEnumerable<FlowLoop>)[Root, .. _frames.Loops])
        {
            foreach (var step in block.Body)
            {
                var made = step.Loop is { } loop ? loop.Exits.SelectMany(e => e.Outputs) : step.Kind == ControlFlowKind.Exit ? [] : step.Outputs;
                var read = step.Loop is { } inner ? inner.Enters.SelectMany(e => e.Inputs) : step.Inputs;
                foreach (var slot in made.Concat(read))
                {
                    if (step.Loop is null && _slotBlocks[slot] != block)
                    {
                        continue;
                    }

                    readers[slot] = step;
                }
            }
        }

        foreach (var (slot, _) in Fetches)
        {
            if (_slotBlocks[slot] == Root)
            {
                readers.Remove(slot);
            }
        }

        // An invariant of the loop stays for all iterations, an output of NextIteration for the iteration after its own.
        foreach (var step in _steps.Values)
        {
            if (step.Kind == ControlFlowKind.Enter && step.Node.Bool("is_constant"))
            {
                readers.Remove(step.Outputs[0]);
            }
            else if (step.Kind == ControlFlowKind.NextIteration && readers.GetValueOrDefault(step.Outputs[0]) == step)
            {
                var last = _frames.BlockOf[step.Node].Body.LastOrDefault(s => s.Inputs.Contains(step.Outputs[0]));
                readers[step.Outputs[0]] = last ?? step;
            }
        }

        foreach (var group in readers.GroupBy(r => r.Value, r => r.Key))
        {
            if (group.Key.Loop is { } loop)
            {
                var exits = loop.Exits.SelectMany(e => e.Outputs).ToHashSet();
                loop.EnterReleases = [.. group.Where(s => !exits.Contains(s))];
                group.Key.Releases = [.. group.Where(exits.Contains)];
            }
            else
            {
                group.Key.Releases = [.. group];
            }
        }

        foreach (var loop in _frames.Loops)
        {
            loop.OwnSlots = [.. _slotBlocks.Where(s => s.Value == loop).Select(s => s.Key)];
        }
    }
}
