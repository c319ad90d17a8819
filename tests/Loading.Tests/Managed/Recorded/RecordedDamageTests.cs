using System.Text.Json;
using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Networks;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Recorded;

/// <summary>The damaged checkpoints that were restored on real TensorFlow: cut, lengthened, one bit turned. Each file is the recorded one.</summary>
[Trait("Category", "Loading")]
public class RecordedDamageTests
{
    private const string Restoring = "INFO: Restoring parameters from ./";

    /// <summary>The recorded cases whose files were kept, by name, and the file.</summary>
    public static TheoryData<string, string> Cases => [.. RecordedReproductions.All("R60x").Select(c => (Name: c.GetProperty("name").GetString(), Prefix: PrefixOf(c))).Where(c => c.Prefix is not null && c.Prefix != "soft" && File.Exists(RecordedReproductions.File($"R60x/{c.Prefix}.index")))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_damaged_checkpoint_is_refused_or_read_as_on_TensorFlow(string name, string prefix)
    {
        var recorded = RecordedReproductions.All("R60x").Single(c => c.GetProperty("name").GetString() == name).GetProperty("outcome");
        using var program = new RecordedProgram();
        SoftmaxRegression.Build();
        program.Continue("saver");

        var outcome = Restored(program, RecordedReproductions.File("R60x/" + prefix), "./" + prefix);

        outcome.ShouldBe(recorded, name);
    }

    [Fact]
    public void All_kept_files_are_restored()
    {
        Cases.Should().HaveCount(9);
    }

    private static string PrefixOf(JsonElement recorded) =>
        recorded.GetProperty("outcome") is { ValueKind: JsonValueKind.Object } outcome && outcome.TryGetProperty("log", out var log)
            ? log.EnumerateArray().Select(l => l.GetString()).Where(l => l.StartsWith(Restoring, StringComparison.Ordinal)).Select(l => l[Restoring.Length..]).FirstOrDefault()
            : null;

    private static object Restored(RecordedProgram program, string path, string recordedPath)
    {
        try
        {
            program.Continue("restore " + path);
            return Observations.Ask(program.Session, program.Graph.get_tensor_by_name("output:0"), program.Graph.get_tensor_by_name("input:0"));
        }
        catch (Tensorflow.Exceptions.NotOkStatusException error)
        {
            // The recording restored by a relative path.
            return Tensorflow.Exceptions.NotOkStatusException.Of(error.Code, error.Message.Replace(path, recordedPath, StringComparison.Ordinal), error, error.NodeName);
        }
    }
}
