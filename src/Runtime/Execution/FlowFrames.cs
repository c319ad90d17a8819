using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Execution;

/// <summary>
/// Finds the loops of a pruned graph. TensorFlow keeps one frame for each frame name in a parent frame; two loops that
/// share a name by accident (a graph imported twice) are kept apart here by what is connected.
/// </summary>
internal sealed class FlowFrames
{
    private readonly HashSet<Node> _nodes;
    private readonly HashSet<Endpoint> _feeds;
    private readonly Dictionary<Node, Frame> _frames = [];
    private readonly Dictionary<(Frame Parent, string Name), Frame> _children = [];
    private readonly Dictionary<(Node Node, bool Outside), (Node Node, bool Outside)> _joined = [];
    private readonly Frame _root = new(null, "");

    public FlowFrames(HashSet<Node> nodes, HashSet<Endpoint> feeds)
    {
        _nodes = nodes;
        _feeds = feeds;
        AssignFrames();
        Connect();
        MakeLoops();
    }

    /// <summary>The block of all nodes outside of loops.</summary>
    public FlowLoop Root { get; } = new(null);

    /// <summary>The block in which each node takes its inputs: for an Enter the enclosing one.</summary>
    public Dictionary<Node, FlowLoop> BlockOf { get; } = [];

    /// <summary>The loop that each Enter leads into.</summary>
    public Dictionary<Node, FlowLoop> Entered { get; } = [];

    /// <summary>The loops, without the root; enclosing ones first.</summary>
    public List<FlowLoop> Loops { get; } = [];

    /// <summary>The block in which a node's outputs are read.</summary>
    public FlowLoop OutputBlock(Node node) => node.Op.ControlFlow switch
    {
        ControlFlowKind.Enter => Entered[node],
        ControlFlowKind.Exit => BlockOf[node].Parent!,
        _ => BlockOf[node],
    };

    /// <summary>The sources of a node's data and control edges that are part of the run.</summary>
    public IEnumerable<Node> Sources(Node node)
    {
        foreach (var input in node.InputArray)
        {
            if (!_feeds.Contains(input))
            {
                yield return input.Node;
            }
        }

        foreach (var control in node.ControlInputs)
        {
            if (!PlanBuilder.IsFed(control, _feeds))
            {
                yield return control;
            }
        }
    }

    private void AssignFrames()
    {
        var ready = new Queue<Node>();
        foreach (var node in _nodes)
        {
            if (!Sources(node).Any())
            {
                _frames.Add(node, _root);
                ready.Enqueue(node);
            }
        }

        while (ready.TryDequeue(out var node))
        {
            var frame = OutputFrame(node);
            foreach (var consumer in Consumers(node))
            {
                if (_frames.TryAdd(consumer, frame))
                {
                    ready.Enqueue(consumer);
                }
                else if (_frames[consumer] != frame)
                {
                    throw new InvalidArgumentError(
                        $"The node '{consumer.Name}' has inputs from different frames. The input '{node.Name}' is in frame '{frame.Name}'. Another input is in frame '{_frames[consumer].Name}'.");
                }
            }
        }

        if (_frames.Count < _nodes.Count)
        {
            var lost = _nodes.Where(n => !_frames.ContainsKey(n)).ToList();
            throw new InvalidArgumentError(
                $"Graph is invalid, contains a cycle with {lost.Count} nodes, including: {string.Join(", ", lost.Take(3).Select(n => n.Name))}");
        }

        foreach (var node in _nodes)
        {
            // A fed value stands outside of all loops.
            if (_frames[node] != _root && Array.Find(node.InputArray, _feeds.Contains) is { Node: { } fed })
            {
                throw new InvalidArgumentError(
                    $"The node '{node.Name}' has inputs from different frames. The input '{fed.Name}', which is fed, is in frame ''. The node is in frame '{_frames[node].Name}'.");
            }
        }
    }

    private IEnumerable<Node> Consumers(Node node)
    {
        foreach (var consumer in node.Consumers)
        {
            if (_nodes.Contains(consumer.Node) && !_feeds.Contains(consumer.Node.InputArray[consumer.Index]))
            {
                yield return consumer.Node;
            }
        }

        foreach (var consumer in node.ControlOutputs)
        {
            if (_nodes.Contains(consumer))
            {
                yield return consumer;
            }
        }
    }

    private Frame OutputFrame(Node node)
    {
        var frame = _frames[node];
        switch (node.Op.ControlFlow)
        {
            case ControlFlowKind.Enter:
                var key = (frame, node.Text("frame_name"));
                if (!_children.TryGetValue(key, out var child))
                {
                    _children.Add(key, child = new Frame(frame, key.Item2));
                }

                return child;

            case ControlFlowKind.Exit:
                return frame.Parent ?? throw new InvalidArgumentError($"The node '{node.Name}' leaves a loop that it is not in.");

            default:
                return frame;
        }
    }

    private void Connect()
    {
        foreach (var node in _nodes)
        {
            if (_frames[node] == _root && node.Op.ControlFlow != ControlFlowKind.Enter)
            {
                continue;
            }

            foreach (var source in Sources(node))
            {
                Join(Out(source), (node, false));
            }
        }

        // From the innermost out: what enters and leaves one loop belongs together in the loop around it.
        var borders = _nodes.Where(n => n.Op.ControlFlow is ControlFlowKind.Enter or ControlFlowKind.Exit)
            .GroupBy(n => Inner(n).Depth).OrderByDescending(g => g.Key);
        foreach (var depth in borders)
        {
            foreach (var loop in depth.GroupBy(n => Find(InnerSide(n))))
            {
                var first = loop.First();
                foreach (var other in loop.Skip(1))
                {
                    Join(OuterSide(first), OuterSide(other));
                }
            }
        }
    }

    private void MakeLoops()
    {
        var loops = new Dictionary<(Node, bool), FlowLoop>();
        var enters = _nodes.Where(n => n.Op.ControlFlow == ControlFlowKind.Enter).OrderBy(n => Inner(n).Depth).ThenBy(n => n.Id);
        foreach (var enter in enters)
        {
            var key = Find(InnerSide(enter));
            if (!loops.TryGetValue(key, out var loop))
            {
                var parent = Inner(enter).Parent == _root ? Root : loops[Find(OuterSide(enter))];
                loops.Add(key, loop = new FlowLoop(parent) { FrameName = Inner(enter).Name });
                Loops.Add(loop);
            }

            Entered.Add(enter, loop);
        }

        foreach (var node in _nodes)
        {
            BlockOf.Add(node, _frames[node] == _root ? Root : loops[Find((node, false))]);
        }
    }

    private Frame Inner(Node border) => border.Op.ControlFlow == ControlFlowKind.Enter ? OutputFrame(border) : _frames[border];

    private static (Node, bool) InnerSide(Node border) => (border, border.Op.ControlFlow == ControlFlowKind.Enter);

    private static (Node, bool) OuterSide(Node border) => (border, border.Op.ControlFlow == ControlFlowKind.Exit);

    /// <summary>The side of a node that its outputs are on.</summary>
    private static (Node, bool) Out(Node node) => (node, node.Op.ControlFlow is ControlFlowKind.Enter or ControlFlowKind.Exit);

    private (Node, bool) Find((Node, bool) side)
    {
        while (_joined.TryGetValue(side, out var next))
        {
            if (_joined.TryGetValue(next, out var further))
            {
                _joined[side] = further;
            }

            side = next;
        }

        return side;
    }

    private void Join((Node, bool) first, (Node, bool) second)
    {
        first = Find(first);
        second = Find(second);
        if (first != second)
        {
            _joined.Add(second, first);
        }
    }

    private sealed record Frame(Frame? Parent, string Name)
    {
        public int Depth { get; } = Parent is null ? 0 : Parent.Depth + 1;

        public bool Equals(Frame? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
    }
}
