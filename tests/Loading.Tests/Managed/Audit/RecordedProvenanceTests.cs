using System.Text.Json;
using Reproductions.Fixtures.Audit.Managed;
using Reproductions.Fixtures.Audit.Static;
using Reproductions.Fixtures.Datasets;
using Tensorflow;

namespace Reproductions.Tests.Loading.Managed.Audit;

/// <summary>
/// The recorded programs, run here: the audit's restore maps, and what the session says about every variable behind a fetch, are what was measured on real
/// TensorFlow, there by comparing values with the checkpoint (testdata/reproductions).
/// </summary>
[Trait("Category", "Audit")]
public class RecordedProvenanceTests
{
    [Theory]
    [MemberData(nameof(RecordedPrograms.All), MemberType = typeof(RecordedPrograms))]
    public void Maps_and_provenance_are_those_that_TensorFlow_had(string id, string name, string steps)
    {
        var recorded = RecordedPrograms.Case(id, name);
        using var program = RecordedProgram.Run(steps);

        var restores = RestoreMaps.Of(new AuditGraph(program.Session.graph.as_graph_def()));
        var provenance = Measured(recorded).ToDictionary(m => m.GetProperty("fetch").GetString(), m => States(program.Session, m.GetProperty("fetch").GetString()));

        foreach (var expected in Maps(recorded))
        {
            restores.Single(r => r.Op == expected.Name).Map.ToDictionary(e => e.Key, e => e.Variable.Name).Should().Equal(Texts(expected.Value), expected.Name);
        }

        foreach (var measured in Measured(recorded))
        {
            provenance[measured.GetProperty("fetch").GetString()].Should().Equal(Texts(measured.GetProperty("state")), measured.GetProperty("fetch").GetString());
        }
    }

    [Fact]
    public void Every_recorded_map_and_provenance_is_compared_or_left_out_for_a_reason()
    {
        var run = RecordedPrograms.Rows.Select(r => $"{r.Id} {RecordedPrograms.Case(r.Id, r.Name).GetProperty("name").GetString()}");
        var held = from id in RecordedReproductions.Ids
                   from recorded in RecordedReproductions.All(id)
                   where Maps(recorded).Any() || Measured(recorded).Any()
                   select $"{id} {recorded.GetProperty("name").GetString()}";

        var missing = held.Except(run).Where(h => !RecordedPrograms.LeftOut.Keys.Any(l => h.StartsWith(l, StringComparison.Ordinal)));

        missing.Should().BeEmpty();
    }

    private static Dictionary<string, string> States(Session session, string fetch) =>
        LoadAudit.Of(session, session.graph.get_tensor_by_name(fetch)).Sources.ToDictionary(s => s.Variable, s => s.WrittenBy switch
        {
            "restore" => $"key {s.Key} of {Path.GetFileName(s.File)}",
            "nobody" => "uninitialised",
            _ => "no value of the checkpoint",
        });

    private static IEnumerable<JsonProperty> Maps(JsonElement recorded) =>
        recorded.TryGetProperty("restore_map", out var map) && map.ValueKind == JsonValueKind.Object ? map.EnumerateObject() : [];

    /// <summary>What was measured, wherever the case keeps it, a fetch each.</summary>
    private static IEnumerable<JsonElement> Measured(JsonElement recorded) =>
        new[] { "outcome", "facts" }
            .Where(p => recorded.TryGetProperty(p, out var part) && part.ValueKind == JsonValueKind.Object)
            .SelectMany(p => recorded.GetProperty(p).EnumerateObject())
            .Where(p => p.Name.StartsWith("provenance", StringComparison.Ordinal))
            .Select(p => p.Value);

    private static Dictionary<string, string> Texts(JsonElement map) => map.EnumerateObject().ToDictionary(e => e.Name, e => e.Value.GetString());
}
