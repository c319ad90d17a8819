using System.Text.Json;
using Reproductions.Fixtures.Audit;
using Reproductions.Fixtures.Audit.Managed;
using Reproductions.Fixtures.Audit.Static;
using Tensorflow;

namespace Reproductions.Tests.Loading.Managed.Recorded;

/// <summary>
/// The recorded programs, run here. What came of each, what its session ran in which order, which key each restore writes to which variable by the static
/// audit, and where each value behind a fetch came from by the live audit are what was measured on real TensorFlow (testdata/reproductions).
/// </summary>
internal static class RecordedRowComparison
{
    /// <summary>Runs a row and compares.</summary>
    public static void Compare(string id, string name)
    {
        var row = RecordedRows.All.Single(r => r.Id == id && r.Name == name);
        var recorded = row.Case;
        using var program = new RecordedProgram();

        var outcome = Repeat(row, recorded, program);

        if (outcome is IDictionary<string, object> members && !recorded.Outcome.TryGetProperty("value", out _))
        {
            members.ToList().ForEach(m => m.Value.ShouldBe(recorded.Outcome.GetProperty(m.Key), $"{recorded}, {m.Key}"));
        }
        else
        {
            outcome.ShouldBe(outcome is not (Prediction or Exception) && recorded.Outcome.TryGetProperty("value", out var value) ? value : recorded.Outcome, recorded.ToString());
        }

        if (row.HasOrder)
        {
            RecordedRun.Order(program.Runs).Should().Equal(RecordedRun.Order(recorded.Runs().Where(r => !r.IsPrediction)), recorded.ToString());
        }

        if (row.HasOrder && outcome is not Exception && recorded.Runs().Any(r => r.IsPrediction))
        {
            Found(program, recorded).Should().Equal(RecordedFindings.Expected(recorded), $"{recorded}: what the live audit finds");
        }

        var restores = RestoreMaps.Of(new AuditGraph(program.Graph.as_graph_def()));
        foreach (var (restore, map) in recorded.Maps())
        {
            restores.Single(r => r.Op == restore).Map.ToDictionary(e => e.Key, e => e.Variable.Name).Should().Equal(map, restore);
        }

        foreach (var (fetch, state) in recorded.Provenance())
        {
            States(program.Session, fetch).Should().Equal(state, fetch);
        }
    }

    private static object Repeat(RecordedRow row, RecordedCase recorded, RecordedProgram program)
    {
        try
        {
            return row.Repeat(program, recorded);
        }
        catch (TensorflowException error)
        {
            return error;
        }
    }

    /// <summary>The reproductions that the live audit names for the recorded predictions.</summary>
    private static IEnumerable<string> Found(RecordedProgram program, RecordedCase recorded) =>
        recorded.Runs().Where(r => r.IsPrediction).DistinctBy(r => r.Fetches[0])
            .SelectMany(r => LoadAudit.Of(program.Session, program.Graph.get_tensor_by_name(r.Fetches[0]), [.. r.Feeds.Select(f => new FeedItem(program.Graph.get_tensor_by_name(f), 0))]).Findings)
            .Select(f => f.Id).Distinct().Order(StringComparer.Ordinal);

    /// <summary>The live audit in the words of the recordings, which compared values; so an assigned value is looked up, too.</summary>
    private static Dictionary<string, string> States(Session session, string fetch)
    {
        var tensor = session.graph.get_tensor_by_name(fetch);
        return LoadAudit.Of(session, tensor).Sources.ToDictionary(s => s.Variable, s => s.WrittenBy switch
        {
            "restore" => $"key {s.Key} of {Path.GetFileName(s.File)}",
            "nobody" => "uninitialised",
            "assign" => Assigned(session, tensor, s.Variable),
            _ => "no value of the checkpoint",
        });
    }

    private static string Assigned(Session session, Tensor fetch, string variable) =>
        new[] { "ema", "noisy" }
            .Select(name => (File: RecordedProgram.Prefix(name), Key: MeasuredProvenance.Of(session, fetch, RecordedProgram.Prefix(name))[variable]))
            .Where(found => found.Key is not null)
            .Select(found => $"key {found.Key} of {Path.GetFileName(found.File)}")
            .FirstOrDefault("no value of the checkpoint");
}
