using System.Text.Json;
using Reproductions.Tests.Runtime.Formats;

namespace Reproductions.Tests.Runtime.Files;

/// <summary>The command <c>inspect</c> as a person or a script runs it: exit code, JSON and text.</summary>
public sealed class InspectCommandTests
{
    /// <summary>A label, the path in the corpus, the kind and the keys of <c>entries</c>.</summary>
    public static TheoryData<string, string, string, string> Sound { get; } = new()
    {
        { "prefix", "interop/plain/m", "CheckpointV2", "b global_step s w" },
        { "V1 file", "v1/slices/model.ckpt", "CheckpointV1", "" },
        { "meta", "hostile_meta/good/m.meta", "MetaGraph", "" },
        { "SavedModel", "savedmodel/builder_two_metagraphs_assets/export", "SavedModel", "b w" },
        { "log", "hostile_records/good/f", "Events", "" },
    };

    [Theory]
    [MemberData(nameof(Sound))]
    public void A_sound_path_exits_with_0_and_has_every_key_of_the_document(string label, string path, string kind, string keys)
    {
        var (code, output, errors) = Run(At(path), "--json", "--verify");

        code.Should().Be(0, $"{label}: {errors}");
        var json = JsonDocument.Parse(output).RootElement;
        json.EnumerateObject().Select(p => p.Name).Should().Contain(["kind", "path", "entries", "nodes", "ops", "collections", "signatures", "saver", "errors"]);
        json.GetProperty("kind").GetString().Should().Be(kind);
        json.GetProperty("errors").GetArrayLength().Should().Be(0);
        if (keys.Length > 0)
        {
            json.GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("key").GetString()).Should().Equal(keys.Split(' '));
        }
    }

    [Fact]
    public void A_key_is_shown_with_its_numbers_and_its_unmasked_checksum()
    {
        var truth = Corpus.Truth("bundle", "partition_from_full").GetProperty("keys").EnumerateArray().First(k => k.TryGetProperty("key", out _) && !k.TryGetProperty("slices", out _));
        var (code, output, _) = Run(At("bundle/partition_from_full"), "--json", "--key", truth.GetProperty("key").GetString()!, "--values", "--stats");

        code.Should().Be(0);
        var entry = JsonDocument.Parse(output).RootElement.GetProperty("entries").EnumerateArray().Single();
        entry.GetProperty("dtype").GetString().Should().Be(truth.GetProperty("dtype").GetString());
        entry.GetProperty("bytes").GetInt64().Should().Be(truth.GetProperty("size").GetInt64());
        entry.GetProperty("crc32c").GetUInt32().Should().Be(Unmask(truth.GetProperty("crc32c_masked").GetUInt32()));
        entry.GetProperty("values").GetArrayLength().Should().Be((int)TruthValues.Dims(truth.GetProperty("shape")).Aggregate(1L, (a, b) => a * b));
        entry.GetProperty("stats").EnumerateObject().Select(p => p.Name).Should().Equal("min", "max", "mean", "zeros", "nans", "infinities");
    }

    [Theory]
    [InlineData("damaged values", "hostile_bundle/data_flip_b/m", "DataLossError", "Checksum does not match")]
    [InlineData("damaged block", "hostile_bundle/small_blocks_bad_crc_2/m", "DataLossError", "block checksum mismatch")]
    [InlineData("cut meta", "hostile_meta/cut_100/m.meta", "DataLossError", "Cannot parse file")]
    public void A_damaged_path_exits_with_1_and_typed_errors(string label, string path, string type, string message)
    {
        var (code, output, errors) = Run(At(path), "--json", "--verify");

        code.Should().Be(1, $"{label}: {errors}");
        var found = JsonDocument.Parse(output).RootElement.GetProperty("errors").EnumerateArray().ToList();
        found.Should().Contain(e => e.GetProperty("type").GetString() == type && e.GetProperty("message").GetString()!.Contains(message, StringComparison.Ordinal));
        (output + errors).Should().NotContain("   at ", "there is never a stack trace");
    }

    [Theory]
    [InlineData("no such file", "bundle/nothing_here")]
    [InlineData("no such key", "interop/plain/m", "--key", "nope")]
    [InlineData("values of all keys", "interop/plain/m", "--values")]
    [InlineData("unknown option", "interop/plain/m", "--nonsense")]
    [InlineData("key of a graph", "hostile_meta/good/m.meta", "--key", "w")]
    [InlineData("key of a log", "hostile_records/good/f", "--key", "w", "--values")]
    public void A_wrong_question_exits_with_2_and_says_why(string label, string path, params string[] options)
    {
        var (code, output, errors) = Run([At(path), .. options]);

        code.Should().Be(2, $"{label}: {output}");
        errors.Should().NotBeEmpty().And.NotContain("   at ");
    }

    [Theory]
    [InlineData("interop/plain/m", "[]", false)]
    [InlineData("interop/plain/m", "7", true, "--stats")]
    public void People_see_numbers_when_they_ask_for_them(string path, string shown, bool hasColumns, params string[] options)
    {
        var (code, output, _) = Run([At(path), .. options]);

        code.Should().Be(0);
        output.Should().Contain("global_step").And.Contain(shown);
        output.Contains("NaNs", StringComparison.Ordinal).Should().Be(hasColumns);
    }

    [Fact]
    public void People_see_signatures_savers_and_collections_of_each_graph()
    {
        var (code, output, _) = Run(At("savedmodel/builder_two_metagraphs_assets/export"));

        code.Should().Be(0);
        output.Should().Contain("signature serving_default: x=x:0 -> y=y:0 (tensorflow/serving/predict)")
            .And.Contain("saver: save/Const:0, save/Identity:0, save/restore_all").And.Contain("collection saved_model_main_op: 1").And.Contain("(train, gpu)");
    }

    private static uint Unmask(uint masked)
    {
        // F.1 of the format: rotated right by 15, then a constant added.
        var rotated = masked - 0xA282EAD8u;
        return (rotated >> 17) | (rotated << 15);
    }

    private static (int Code, string Output, string Errors) Run(params string[] arguments) => ReproduceProcess.Run(["inspect", .. arguments]);

    [Fact]
    public void A_pipe_that_nobody_writes_to_ends_with_2()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no named pipes among its files.");
        var folder = Directory.CreateTempSubdirectory("reproductions-");
        var pipe = Path.Combine(folder.FullName, "model.meta");
        using (var make = System.Diagnostics.Process.Start("mkfifo", pipe))
        {
            make.WaitForExit();
        }

        var (code, output, errors) = Run(pipe);

        code.Should().Be(2, errors);
        (output + errors).Should().Contain("Is a pipe, not a file.");
        folder.Delete(recursive: true);
    }

    private static string At(string path)
    {
        var parts = path.Split('/', 3);
        return parts.Length == 2 ? Corpus.Folder(parts[0], parts[1]) : Path.Combine(Corpus.Folder(parts[0], parts[1]), parts[2]);
    }
}
