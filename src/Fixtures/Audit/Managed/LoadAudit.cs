using Reproductions.Fixtures.Audit.Static;
using Tensorflow;
using Tensorflow.Exceptions;

namespace Reproductions.Fixtures.Audit.Managed;

/// <summary>
/// Asks a session where the values behind a prediction came from: what really was written, not what a program should have run. It needs the managed
/// session, which remembers its writes; TensorFlow.NET's does not. Reads only; not for a session that is running.
/// </summary>
public static class LoadAudit
{
    /// <summary>Audits <paramref name="fetch"/> as <paramref name="session"/> would compute it now.</summary>
    /// <param name="session">The session.</param>
    /// <param name="fetch">The tensor, or an operation such as a training step.</param>
    /// <param name="feeds">What the run is fed; only the keys matter.</param>
    public static LoadReport Of(Session session, ITensorOrOperation fetch, params FeedItem[] feeds)
    {
        var fed = feeds.Select(f => f.Key as Tensor ?? session.graph.get_tensor_by_name((string)f.Key)).ToArray();
        var graph = new AuditGraph(session.graph.as_graph_def());
        var restores = RestoreMaps.Of(graph);
        var runs = session.restore_runs();
        var ran = runs.Count == 0 ? null : restores.FirstOrDefault(r => r.Readings.Contains(runs[^1].Operation));
        var report = StaticAudit.Of(graph, Checkpoint(runs), restores, new WriteOrder(graph, Writes(graph, session), ran), fetch.name, [.. fed.Select(t => t.name)]);
        return new LoadReport(fetch.name, session.sources_of(fetch, fed), report.Findings) { Renames = report.Renames };
    }

    private static Dictionary<string, VariableWrite> Writes(AuditGraph graph, Session session)
    {
        var writes = new Dictionary<string, VariableWrite>();
        foreach (var source in session.sources_of().Where(s => s.Operation is not null))
        {
            writes[graph.Variable(source.Variable).Storage] = new VariableWrite(source.WrittenBy, source.Key, source.Operation);
        }

        return writes;
    }

    private static AuditCheckpoint Checkpoint(IReadOnlyList<RestoreRun> runs)
    {
        try
        {
            return runs.Count == 0 ? null : AuditFiles.Checkpoint(runs[^1].File).Checkpoint;
        }
        catch (NotOkStatusException)
        {
            // It was read, and is gone by now.
            return null;
        }
    }
}
