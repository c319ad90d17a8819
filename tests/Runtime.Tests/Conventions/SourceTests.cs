namespace Reproductions.Tests.Runtime.Conventions;

/// <summary>Sources stay readable.</summary>
public class SourceTests
{
    /// <summary>A longer file holds more than one idea.</summary>
    private const int MostLines = 400;

    [Fact]
    public void No_source_is_longer_than_a_reader_can_hold()
    {
        var lengths = RepositoryFiles.Named("*.cs").Select(f => (File: f, Lines: File.ReadLines(Path.Combine(RepositoryFiles.Root, f)).Count()));

        lengths.Where(f => f.Lines > MostLines).Should().BeEmpty($"past {MostLines} lines a file is split by noun");
    }

    [Fact]
    public void Nothing_is_left_for_later()
    {
        string[] marks = ["NotImplemented" + "Exception", "TO" + "DO", "FIX" + "ME"];
        var left = RepositoryFiles.Named("*.cs").SelectMany(f => File.ReadLines(Path.Combine(RepositoryFiles.Root, f)).Select((line, i) => (Place: $"{f}:{i + 1}", Line: line)))
            .Where(l => marks.Any(m => l.Line.Contains(m, StringComparison.Ordinal)));

        left.Should().BeEmpty("what is not done stands in the README's table of limits");
    }
}
