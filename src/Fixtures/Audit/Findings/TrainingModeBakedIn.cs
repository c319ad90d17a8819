using Reproductions.Fixtures.Audit.Static;
using Tensorflow;

namespace Reproductions.Fixtures.Audit.Findings;

/// <summary>The fetch draws random numbers or uses the batch's own statistics, and nothing can be fed to stop it (R09, R22).</summary>
internal sealed class TrainingModeBakedIn : IFindingRule
{
    private const int Nearby = 8;

    private static readonly string[] s_random = ["RandomUniform", "RandomStandardNormal", "TruncatedNormal"];

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(AuditContext context) => context.Fetches.SelectMany(f => Dropout(context, f).Concat(BatchStatistics(context, f)));

    private static IEnumerable<Finding> Dropout(AuditContext context, FetchAudit fetch)
    {
        var nodes = fetch.Closure.Select(context.Graph.Find).ToList();
        var random = nodes.Where(n => s_random.Contains(n.Op)).ToList();
        if (random.Count == 0)
        {
            yield break;
        }

        // The rate enters beside the random numbers: x + keep_prob, or random >= rate.
        var decided = random.SelectMany(r => Beside(context.Graph, r.Name, fetch.Closure)).ToHashSet();
        var sources = context.Graph.Closure(decided).Select(context.Graph.Find).ToList();
        if (sources.Exists(n => n.Op == "Placeholder" && IsScalar(n)))
        {
            yield break;
        }

        var byDefault = sources.Find(n => n.Op == "PlaceholderWithDefault");
        if (byDefault is not null && (context.Feeds.Any(f => AuditGraph.NodeOf(f) == byDefault.Name) || IsOff(context.Graph, nodes)))
        {
            yield break;
        }

        yield return Finding.Of(
            Grade.Silent,
            byDefault is null ? "R09" : "R22",
            byDefault is null
                ? $"{fetch.Name} draws random numbers: dropout is a constant of the graph."
                : $"{fetch.Name} draws random numbers unless {byDefault.Name}:0 is fed.",
            byDefault is null ? "The graph was exported in training mode." : "The default of the placeholder is training mode, and a new placeholder of the same name would be another one.",
            byDefault is null ? "Export an inference graph that shares the variables, or make the rate a placeholder." : $"Feed {byDefault.Name}:0 of this graph, found with get_tensor_by_name.",
            random.Select(n => $"{n.Name} ({n.Op})"));
    }

    /// <summary>True where the defaults keep every unit: a rate of 0, which is compared with the random numbers, or a probability to keep of 1, which is added to them and rounded down.</summary>
    private static bool IsOff(AuditGraph graph, List<NodeDef> nodes)
    {
        var compared = nodes.Where(n => n.Op == "GreaterEqual").Select(n => (n.Input, Off: 0.0));
        var rounded = nodes.Where(n => n.Op == "Floor").Select(n => graph.Find(AuditGraph.NodeOf(n.Input[0]))).Where(n => n.Op is "Add" or "AddV2").Select(n => (n.Input, Off: 1.0));
        var decisions = compared.Concat(rounded).ToList();
        return decisions.Count > 0 && decisions.TrueForAll(d => d.Input.Any(i => Scalar(graph, i) == d.Off));
    }

    // An unknown shape, which a stripped file leaves out, may be a scalar's.
    private static bool IsScalar(NodeDef placeholder) => !placeholder.Attr.TryGetValue("shape", out var shape) || shape.Shape.Dim.Count == 0;

    /// <summary>The value of a scalar that defaults and constants make, a few nodes away; null where it is made otherwise.</summary>
    private static double? Scalar(AuditGraph graph, string input, int depth = Nearby) => depth == 0 ? null : graph.Find(AuditGraph.NodeOf(input)) switch
    {
        { Op: "Const" } node => graph.Floats(node.Name) is [var value] ? value : null,
        { Op: "PlaceholderWithDefault" or "Identity" } node => Scalar(graph, node.Input[0], depth - 1),
        { Op: "Sub" } node => Scalar(graph, node.Input[0], depth - 1) - Scalar(graph, node.Input[1], depth - 1),
        _ => null,
    };

    private static IEnumerable<Finding> BatchStatistics(AuditContext context, FetchAudit fetch)
    {
        var fused = fetch.Closure.Select(context.Graph.Find).Where(n => n.Op.StartsWith("FusedBatchNorm", StringComparison.Ordinal) && (!n.Attr.TryGetValue("is_training", out var training) || training.B)).Select(n => n.Name);
        var unread = context.Graph.Variables.Where(v => BatchNormalization.IsStatistic(v.Name) && !fetch.Closure.Contains(v.Name)).Select(v => v.Name).ToList();
        var moments = unread.Count > 0 ? fetch.Closure.Where(c => context.Graph.Find(c).Op == "SquaredDifference") : [];
        var evidence = fused.Concat(moments).Order(StringComparer.Ordinal).ToList();
        if (evidence.Count > 0)
        {
            yield return Finding.Of(
                Grade.Silent,
                "R09",
                $"{fetch.Name} normalizes with the statistics of the batch that is fed.",
                "The graph was exported in training mode: an answer depends on the other images of its batch, and the moving statistics are not read.",
                "Export an inference graph that shares the variables, or make is_training a placeholder.",
                evidence);
        }
    }

    private static IEnumerable<string> Beside(AuditGraph graph, string random, IReadOnlySet<string> closure)
    {
        var seen = new HashSet<string>();
        var pending = new Stack<string>([random]);
        while (pending.TryPop(out var name))
        {
            foreach (var (node, _, _) in graph.Consumers(name).Where(c => closure.Contains(c.Node.Name) && seen.Add(c.Node.Name)))
            {
                foreach (var other in AuditGraph.DataInputs(node).Select(AuditGraph.NodeOf).Where(i => i != name))
                {
                    yield return other;
                }

                if (node.Op is "Mul" or "Add" or "AddV2" or "Sub")
                {
                    pending.Push(node.Name);
                }
            }
        }
    }
}
