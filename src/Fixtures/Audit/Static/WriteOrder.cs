using Tensorflow;

namespace Reproductions.Fixtures.Audit.Static;

/// <summary>Who wrote each variable last, when a program runs given operations one after the other.</summary>
public sealed class WriteOrder
{
    /// <summary>The step that stands for the initializer operation.</summary>
    public const string Init = "init";

    /// <summary>The step that stands for the saver's restore.</summary>
    public const string Restore = "restore";

    private readonly AuditGraph _graph;
    private readonly Dictionary<string, VariableWrite> _last = [];

    /// <summary>Runs <paramref name="steps"/> in thought.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="restores">Its restore operations.</param>
    /// <param name="saverOp">The operation that <see cref="Restore"/> stands for; null for the first one.</param>
    /// <param name="steps"><see cref="Init"/>, <see cref="Restore"/>, or names of operations.</param>
    /// <exception cref="ArgumentException">A step is the name of no operation.</exception>
    public WriteOrder(AuditGraph graph, IReadOnlyList<RestoreOp> restores, string saverOp, IEnumerable<string> steps)
    {
        _graph = graph;
        foreach (var step in steps)
        {
            switch (step)
            {
                case Restore:
                    var chosen = restores.FirstOrDefault(r => r.Op == saverOp) ?? restores.FirstOrDefault();
                    RunRestore(chosen);
                    RestoreRun = chosen ?? RestoreRun;
                    break;
                case Init when graph.Find(Init) is null:
                    break;
                default:
                    RunOperation(step, restores);
                    break;
            }
        }
    }

    /// <summary>Takes what a session knows.</summary>
    /// <param name="graph">The session's graph.</param>
    /// <param name="last">Who wrote each storage last.</param>
    /// <param name="restoreRun">The restore that ran last; null for none.</param>
    public WriteOrder(AuditGraph graph, IReadOnlyDictionary<string, VariableWrite> last, RestoreOp restoreRun)
    {
        _graph = graph;
        _last = new Dictionary<string, VariableWrite>(last);
        RestoreRun = restoreRun;
    }

    /// <summary>The restore that <see cref="Restore"/> ran last; null for none.</summary>
    public RestoreOp RestoreRun { get; private set; }

    /// <summary>Who wrote <paramref name="variable"/> last.</summary>
    public VariableWrite Last(AuditVariable variable) => _last.GetValueOrDefault(variable.Storage, VariableWrite.Never);

    private void RunRestore(RestoreOp restore)
    {
        foreach (var entry in restore?.Map ?? [])
        {
            Write(entry.Variable, new VariableWrite(VariableWrite.ByRestore, entry.Key, restore.Op));
        }
    }

    private void RunOperation(string step, IReadOnlyList<RestoreOp> restores)
    {
        if (_graph.Find(step) is null)
        {
            throw new ArgumentException($"The graph has no operation '{step}' to run. Steps are {Init}, {Restore} or names of operations.");
        }

        if (restores.FirstOrDefault(r => r.Op == step) is { } restore)
        {
            RunRestore(restore);
            RestoreRun = restore;
            return;
        }

        foreach (var node in _graph.Closure(step).Select(_graph.Find).Where(n => n.Op.StartsWith("Assign", StringComparison.Ordinal) || n.Op.Contains("Apply", StringComparison.Ordinal)).OrderBy(n => _graph.OrderOf(n.Name)))
        {
            if (_graph.Behind(node.Input[0]) is { } variable)
            {
                Write(variable, new VariableWrite(KindOf(node, variable), null, step));
            }
        }
    }

    /// <summary>A variable's first assignment in the graph, restores aside, is its initializer.</summary>
    private string KindOf(NodeDef node, AuditVariable variable)
    {
        var first = _graph.Consumers(variable.Name)
            .Where(c => c.Input == 0 && c.Node.Op is "Assign" or "AssignVariableOp" && !RestoreMaps.IsRestored(_graph, c.Node.Input[1]))
            .MinBy(c => _graph.OrderOf(c.Node.Name));
        return first.Node?.Name == node.Name ? VariableWrite.ByInitializer
            : node.Op.Contains("Apply", StringComparison.Ordinal) ? VariableWrite.ByTraining
            : VariableWrite.ByAssign;
    }

    private void Write(AuditVariable variable, VariableWrite write) => _last[variable.Storage] = write;
}
