using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Execution;

/// <summary>Prunes a graph to what a signature needs and puts it in order.</summary>
internal static class PlanBuilder
{
    /// <summary>The plan of <paramref name="signature"/>; one that is run in parts keeps each node a step of its own.</summary>
    public static Plan Build(Session session, RunSignature signature, bool inParts = false)
    {
        var feeds = new HashSet<Endpoint>(signature.Feeds);
        var needed = Reach(signature, feeds);
        foreach (var node in needed)
        {
            if (node.Op.ControlFlow != ControlFlowKind.None)
            {
                return new FlowPlan(session, signature, needed);
            }
        }

        return new StraightPlan(session, signature, Order(needed, feeds), inParts);
    }

    /// <summary>The plan of a run that is done in parts: one without control flow.</summary>
    /// <exception cref="UnimplementedError">The run needs a loop or a branch.</exception>
    public static StraightPlan BuildStraight(Session session, RunSignature signature) => Build(session, signature, inParts: true) as StraightPlan
        ?? throw new UnimplementedError("A partial run through tf.cond or tf.while_loop is not available; run it in one piece.");

    /// <summary>The nodes that fetches and targets depend on; a fed output needs nothing behind it.</summary>
    private static HashSet<Node> Reach(RunSignature signature, HashSet<Endpoint> feeds)
    {
        var needed = new HashSet<Node>();
        var pending = new Stack<Node>();
        foreach (var fetch in signature.Fetches)
        {
            if (!feeds.Contains(fetch))
            {
                pending.Push(fetch.Node);
            }
        }

        foreach (var target in signature.Targets)
        {
            pending.Push(target);
        }

        while (pending.TryPop(out var node))
        {
            if (!needed.Add(node))
            {
                continue;
            }

            foreach (var input in node.InputArray)
            {
                if (!feeds.Contains(input))
                {
                    pending.Push(input.Node);
                }
            }

            foreach (var control in node.ControlInputs)
            {
                if (!IsFed(control, feeds))
                {
                    pending.Push(control);
                }
            }
        }

        return needed;
    }

    /// <summary>True for a placeholder whose value is fed: what waits for it need not (core/graph/subgraph.cc).</summary>
    internal static bool IsFed(Node node, HashSet<Endpoint> feeds) =>
        node.Op.Name is "Placeholder" or "PlaceholderV2" && feeds.Contains(node.Output());

    /// <summary>As built; but who asks for a shape alone asks at once, lest a large value be kept, or copied, for its shape's sake.</summary>
    private static int Turn(Node node) => node.Op.Name is "Shape" or "ShapeN" or "Size" or "Rank" ? -1 : node.Id;

    private static List<Node> Order(HashSet<Node> needed, HashSet<Endpoint> feeds)
    {
        var waiting = new Dictionary<Node, int>(needed.Count);
        var ready = new PriorityQueue<Node, int>();
        foreach (var node in needed)
        {
            var count = node.ControlInputs.Count(c => !IsFed(c, feeds));
            foreach (var input in node.InputArray)
            {
                if (!feeds.Contains(input))
                {
                    count++;
                }
            }

            waiting.Add(node, count);
            if (count == 0)
            {
                ready.Enqueue(node, Turn(node));
            }
        }

        var order = new List<Node>(needed.Count);
        while (ready.TryDequeue(out var node, out _))
        {
            order.Add(node);
            foreach (var consumer in node.Consumers)
            {
                if (waiting.ContainsKey(consumer.Node) && !feeds.Contains(consumer.Node.InputArray[consumer.Index]))
                {
                    Release(consumer.Node);
                }
            }

            foreach (var consumer in IsFed(node, feeds) ? [] : node.ControlOutputs)
            {
                if (waiting.ContainsKey(consumer))
                {
                    Release(consumer);
                }
            }
        }

        return order.Count == needed.Count
            ? order
            : throw new InvalidArgumentError($"Graph is invalid, contains a cycle with {needed.Count - order.Count} nodes, including: {string.Join(", ", needed.Except(order).Take(3).Select(n => n.Name))}");

        void Release(Node node)
        {
            if (--waiting[node] == 0)
            {
                ready.Enqueue(node, Turn(node));
            }
        }
    }
}
