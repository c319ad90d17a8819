using System.Text.Json;
using Reproductions.Tests.Runtime.Formats;

namespace Reproductions.Tests.Runtime.Files;

/// <summary>The main job as a person or a script runs it: its JSON, and how it ends when it cannot start or is not as stated.</summary>
public sealed class MainJobCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("unknown option", "Unrecognized command or argument '--nonsense'.", "--nonsense")]
    [InlineData("unknown network", "Argument 'huge' not recognized. Must be one of:", "--network", "huge")]
    [InlineData("no steps", "--steps must be a whole number of at least 1, not '0'.", "--steps", "0")]
    [InlineData("steps that are no number", "--steps must be a whole number of at least 1, not 'x'.", "--steps", "x")]
    [InlineData("no folder", "'nowhere' holds neither 'train-images-idx3-ubyte.gz' nor 'train-images-idx3-ubyte'.", "--mnist", "nowhere")]
    public void Bad_usage_exits_with_2_and_says_why(string label, string message, params string[] arguments)
    {
        var (code, output, errors) = ReproduceProcess.Run(arguments);

        code.Should().Be(2, $"{label}: {output}");
        errors.Replace(Environment.CurrentDirectory + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Should().Contain(message).And.NotContain("   at ");
    }

    [Theory]
    [InlineData("another kind of file", "hello, this is text", "is not an IDX file of bytes")]
    [InlineData("a cut file", "\0\0\u0008\u0003\0\0\0\u0001\0\0\0\u001c\0\0\0\u001c", "has 16 bytes where its header announces 800")]
    public void Data_that_cannot_be_read_exit_with_2_and_are_named(string label, string contents, string message)
    {
        var images = _folder.At("train-images-idx3-ubyte");
        File.WriteAllText(images, contents);

        var (code, output, errors) = ReproduceProcess.Run(["--mnist", _folder.Path, "--json"]);

        code.Should().Be(2, $"{label}: {errors}");
        output.Should().BeEmpty("JSON is printed of a result alone");
        errors.Should().Contain($"'{images}' {message}").And.NotContain("   at ");
    }

    [Fact]
    public void An_untrained_network_is_not_as_stated_exits_with_1_and_has_every_documented_key()
    {
        var (code, output, errors) = ReproduceProcess.Run(["--steps", "1", "--json"]);

        code.Should().Be(1, errors);
        var json = JsonDocument.Parse(output).RootElement;
        Names(json).Should().Equal("ways", "ok");
        json.GetProperty("ok").GetBoolean().Should().BeFalse("one step does not train");
        var ways = json.GetProperty("ways").EnumerateArray().ToDictionary(w => w.GetProperty("way").GetString()!);
        ways.Keys.Should().Equal("rebuild", "meta", "mixed");
        foreach (var way in ways.Values)
        {
            Names(way).Should().Equal("way", "accuracy", "correct", "of", "variables_read", "variables_restored", "sources", "verdict");
            way.GetProperty("sources").EnumerateArray().Select(Names).Should().OnlyContain(n => n.SequenceEqual(new[] { "variable", "written_by", "key" })).And.HaveCount(8);
            way.GetProperty("of").GetInt32().Should().Be(5000);
            way.GetProperty("accuracy").GetDouble().Should().BeApproximately(way.GetProperty("correct").GetInt32() / 5000.0, 1e-9);
        }

        Sources(ways["meta"]).Should().Equal(Enumerable.Range(0, 8).Select(i => i == 0 ? "restore Variable" : $"restore Variable_{i}"));
        Sources(ways["mixed"]).Should().Equal(Enumerable.Repeat("initializer ", 8));
        ways["mixed"].GetProperty("variables_restored").GetInt32().Should().Be(0);
    }

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<string> Names(JsonElement value) => value.EnumerateObject().Select(p => p.Name);

    private static IEnumerable<string> Sources(JsonElement way) =>
        way.GetProperty("sources").EnumerateArray().Select(s => $"{s.GetProperty("written_by").GetString()} {s.GetProperty("key").GetString()}");
}
