using System.Text.Json;
using Reproductions.Fixtures.Audit.Managed;
using Reproductions.Fixtures.Audit.Static;
using Reproductions.Fixtures.Datasets;

namespace Reproductions.Tests.Loading.Managed.Recorded;

/// <summary>Which key each restore writes to which variable: the audit's map is the one that was measured on real TensorFlow (testdata/reproductions).</summary>
public class RestoreMapTests
{
    /// <summary>The recorded cases whose graph, as it stood at the end, was kept.</summary>
    public static TheoryData<string, string, string> Recorded => [.. Cases()];

    [Theory]
    [MemberData(nameof(Recorded))]
    public void Restores_write_what_TensorFlow_wrote(string id, string name, string graph)
    {
        var recorded = RecordedReproductions.Case(id, name).GetProperty("restore_map");

        var restores = RestoreMaps.Of(new AuditGraph(AuditFiles.Meta(RecordedReproductions.File(graph)).GraphDef));

        foreach (var expected in recorded.EnumerateObject())
        {
            var map = restores.Single(r => r.Op == expected.Name).Map.ToDictionary(e => e.Key, e => e.Variable.Name);
            map.Should().Equal(expected.Value.EnumerateObject().ToDictionary(e => e.Name, e => e.Value.GetString()), $"{id} {name}: {expected.Name}");
        }
    }

    private static IEnumerable<(string Id, string Name, string Graph)> Cases() =>
        from id in RecordedReproductions.Ids
        from c in RecordedReproductions.All(id)
        where c.TryGetProperty("restore_map", out var map) && map.ValueKind == JsonValueKind.Object
        where c.TryGetProperty("facts", out var facts) && facts.ValueKind == JsonValueKind.Object && facts.TryGetProperty("final_graph", out _)
        select (id, c.GetProperty("name").GetString(), c.GetProperty("facts").GetProperty("final_graph").GetString()["files/".Length..]);
}
