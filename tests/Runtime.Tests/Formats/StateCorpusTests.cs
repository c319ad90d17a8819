using System.Text;
using System.Text.Json;
using Reproductions.Runtime.Formats.CheckpointState;

namespace Reproductions.Tests.Runtime.Formats;

/// <summary>State files: those of real Savers, and those that people write by hand.</summary>
public sealed class StateCorpusTests
{
    public static TheoryData<string> Cases { get; } = [.. Corpus.Cases("state").Select(c => c.Data).Where(c => Corpus.Truth("state", c).TryGetProperty("file_hex", out _))];

    public static TheoryData<string> CasesOfSavers { get; } = [.. Cases.Select(c => c.Data).Where(c => !c.StartsWith("hand_", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_state_is_what_TensorFlow_sees(string name)
    {
        var truth = Corpus.Truth("state", name);
        var (directory, file) = Place(name, truth);

        var get = () => CheckpointStateFile.Get(directory, file, out _);
        var latest = () => CheckpointStateFile.Latest(directory, file, out _);

        var expected = truth.GetProperty("get_checkpoint_state");
        if (expected.TryGetProperty("error", out var error))
        {
            Exception thrown = error.GetString() == "UnicodeDecodeError"
                ? get.Should().Throw<DecoderFallbackException>().Which
                : get.Should().Throw<InvalidCheckpointStateException>().WithMessage($"Invalid checkpoint state loaded from {directory}").Which;
            latest.Should().Throw<Exception>().Which.Should().BeOfType(thrown.GetType());
            return;
        }

        var state = get();
        if (expected.GetProperty("ok").ValueKind == JsonValueKind.Null)
        {
            state.Should().BeNull();
            latest().Should().BeNull();
            return;
        }

        var ok = expected.GetProperty("ok");
        state!.ModelCheckpointPath.Should().Be(Local(name, ok.GetProperty("model_checkpoint_path").GetString()!));
        state.AllModelCheckpointPaths.Should().Equal(ok.GetProperty("all_model_checkpoint_paths").EnumerateArray().Select(p => Local(name, p.GetString()!)));
        state.AllModelCheckpointTimestamps.Should().Equal(ok.GetProperty("all_model_checkpoint_timestamps").EnumerateArray().Select(t => t.GetDouble()));
        state.LastPreservedTimestamp.Should().Be(ok.GetProperty("last_preserved_timestamp").GetDouble());
        latest().Should().Be(truth.GetProperty("latest_checkpoint").GetProperty("ok").GetString() is { } path ? Local(name, path) : null);
    }

    [Theory]
    [MemberData(nameof(CasesOfSavers))]
    public void A_state_that_was_read_is_written_with_the_same_bytes(string name)
    {
        using var folder = new TemporaryFolder();
        var truth = Corpus.Truth("state", name);
        var (directory, file) = Place(name, truth);
        var state = CheckpointStateFile.Read(directory, file, out _)!;

        CheckpointStateFile.Write(folder.Path, file, state);

        // TensorFlow 1.13.1 escapes what is not ASCII; 2.21, which wrote the corpus, lets it stand.
        var expected = string.Concat(truth.GetProperty("file_text").GetString()!.EnumerateRunes().Select(r => r.IsAscii
            ? r.ToString()
            : string.Concat(Encoding.UTF8.GetBytes(r.ToString()).Select(b => "\\" + Convert.ToString(b, 8)))));
        File.ReadAllText(CheckpointStateFile.Path(folder.Path, file)).Should().Be(expected);
        Directory.GetFiles(folder.Path).Should().ContainSingle("no temporary file stays");
    }

    private static (string Directory, string? File) Place(string name, JsonElement truth) =>
        (Local(name, truth.GetProperty("directory").GetString()!), truth.GetProperty("latest_filename").GetString());

    // TensorFlow ran inside the case's folder.
    private static string Local(string name, string path)
    {
        var folder = Corpus.Folder("state", name);
        return path.StartsWith('/') ? path : path == "." ? folder : path.StartsWith("./", StringComparison.Ordinal) ? folder + path[1..] : folder + "/" + path;
    }
}
