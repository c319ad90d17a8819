using Reproductions.Fixtures;

namespace Reproductions.Tests.Graph.Managed.Listings;

/// <summary>A file of graphs that TensorFlow 1.13.1's own Python layer built (<c>testdata/tensorflow-1.13.1</c>), read into cases.</summary>
internal static class ListingFile
{
    private const string TitleMark = "### ";
    private const string CodeMark = "# code: ";
    private const string GivenMark = "  fwd ";
    private const string StartMark = "--START";

    /// <summary>The cases of a file by title, in the file's order.</summary>
    /// <param name="name">The file's name without its ending: <c>ops</c>, <c>gradients</c>, <c>optimizers</c>, <c>saver</c>.</param>
    public static IReadOnlyDictionary<string, ListedCase> Read(string name)
    {
        var lines = File.ReadLines(Path.Combine(Repository.TestData, "tensorflow-1.13.1", name + ".txt")).ToList();
        var titles = Enumerable.Range(0, lines.Count).Where(i => lines[i].StartsWith(TitleMark, StringComparison.Ordinal)).Append(lines.Count).ToList();
        return titles.Zip(titles.Skip(1), (from, to) => Case(lines[from..to])).ToDictionary(c => c.Title);
    }

    private static ListedCase Case(List<string> lines)
    {
        var title = lines[0][TitleMark.Length..];
        var code = title;
        List<string> given = [], nodes = [], remarks = [];
        foreach (var line in lines.Skip(1).Where(l => l.Length > 0 && l != StartMark))
        {
            if (line.StartsWith(CodeMark, StringComparison.Ordinal))
            {
                code = line[CodeMark.Length..];
            }
            else if (line.StartsWith(GivenMark, StringComparison.Ordinal))
            {
                given.Add(line[GivenMark.Length..]);
            }
            else if (line.StartsWith('#'))
            {
                remarks.Add(line.TrimStart('#', ' '));
            }
            else
            {
                nodes.Add(line);
            }
        }

        return new ListedCase(title, code, given, nodes, remarks);
    }
}
