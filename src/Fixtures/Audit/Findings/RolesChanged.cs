using System.Text.RegularExpressions;
using Reproductions.Fixtures.Audit.Static;

namespace Reproductions.Fixtures.Audit.Findings;

/// <summary>The .meta beside the checkpoint has the keys in other places of the same network (R21).</summary>
internal sealed partial class RolesChanged : IFindingRule
{
    /// <inheritdoc/>
    public IEnumerable<Finding> Find(AuditContext context)
    {
        if (context.Checkpoint?.Saved?.Invoke() is not { } definition || !context.Fetches.Any(f => f.Reads.Any(r => IsUnnamed(r.Write.Key))))
        {
            yield break;
        }

        var saved = new AuditGraph(definition);
        foreach (var fetch in context.Fetches.Where(f => f.Reads.Count > 0 && f.Reads.All(r => r.Write.IsRestore) && saved.Find(AuditGraph.NodeOf(f.Name)) is not null))
        {
            var (here, there) = (Walk(context.Graph, fetch.Name), Walk(saved, fetch.Name));
            if (!here.Ops.SequenceEqual(there.Ops) || here.Variables.Count != there.Variables.Count)
            {
                // Another network: nothing can be said of places.
                continue;
            }

            var keys = fetch.Reads.ToDictionary(r => r.Variable.Name, r => Raw(r.Write.Key));
            var changed = here.Variables.Zip(there.Variables, (h, t) => (Here: keys.GetValueOrDefault(h), Variable: h, There: t)).Where(p => p.Here is not null && p.Here != p.There).ToList();

            // Names of one's own are a choice; a key that the saved network does not have is another program's.
            if (changed.Count > 1 && changed.TrueForAll(p => IsUnnamed(p.Here) && there.Variables.Contains(p.Here)))
            {
                yield return Finding.Of(
                    Grade.Silent,
                    "R21",
                    $"{changed.Count} of the variables that {fetch.Name} reads took the values of other places of the network.",
                    "They have no names of their own: TensorFlow counts them in the order in which a program makes them, and the program that saved made them in another order. The shapes agree.",
                    "Make the variables in the order of the program that saved, or import its .meta; give every variable a name before training again.",
                    changed.Select(p => $"{p.Variable} took '{p.Here}'; its place had '{p.There}' in {Path.GetFileName(context.Checkpoint.Prefix)}.meta"));
            }
        }
    }

    private static string Raw(string key) => key.EndsWith(AveragesNotRead.Shadow, StringComparison.Ordinal) ? key[..^AveragesNotRead.Shadow.Length] : key;

    private static bool IsUnnamed(string key) => key is not null && Unnamed().IsMatch(Raw(key));

    /// <summary>The ops behind a tensor in the order of a walk along the inputs, and the variables as the walk meets them: places that no name changes.</summary>
    private static (List<string> Ops, List<string> Variables) Walk(AuditGraph graph, string fetch)
    {
        var (ops, variables, seen) = (new List<string>(), new List<string>(), new HashSet<string>());
        var pending = new Stack<string>([AuditGraph.NodeOf(fetch)]);
        while (pending.TryPop(out var name))
        {
            if (graph.Find(name) is not { } node || !seen.Add(name))
            {
                continue;
            }

            // Versions rename ops that do the same.
            ops.Add(node.Op is "AddV2" ? "Add" : node.Op);
            if (graph.Variable(name) is not null)
            {
                variables.Add(name);
            }

            foreach (var input in AuditGraph.DataInputs(node).Reverse())
            {
                pending.Push(AuditGraph.NodeOf(input));
            }
        }

        return (ops, variables);
    }

    [GeneratedRegex(@"^([^/]+/)*Variable(_\d+)?$")]
    private static partial Regex Unnamed();
}
