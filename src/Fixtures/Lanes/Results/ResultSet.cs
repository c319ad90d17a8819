namespace Reproductions.Fixtures.Lanes.Results;

/// <summary>What a run of the suite left: results, op-list snapshots that differed, and the API that it saw.</summary>
/// <param name="Tests">The results by full name.</param>
/// <param name="OpLists">The <c>*.received.txt</c> files by name, as text.</param>
/// <param name="Api">The public members of the loaded TensorFlow.NET, one a line (<c>api.txt</c>); empty when the run did not list them.</param>
public sealed record ResultSet(IReadOnlyDictionary<string, TestResult> Tests, IReadOnlyDictionary<string, string> OpLists, IReadOnlyList<string> Api)
{
    private const string ApiFile = "api.txt";

    /// <summary>Reads a .trx file, or a folder with all that a run left.</summary>
    /// <exception cref="InvalidDataException">There is no result, or a file that is none.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static ResultSet Read(string path)
    {
        if (File.Exists(path))
        {
            return new ResultSet(ByName(TrxFile.Read(path)), new Dictionary<string, string>(), []);
        }

        var results = Directory.Exists(path) ? Files(path, "*.trx") : throw new FileNotFoundException($"'{path}' does not exist. Give a .trx file, or a folder that holds some.");
        if (results.Length == 0)
        {
            throw new InvalidDataException($"'{path}' holds no .trx file. Give the folder that dotnet test wrote its results to.");
        }

        var api = Files(path, ApiFile).FirstOrDefault();
        return new ResultSet(
            ByName(results.SelectMany(TrxFile.Read)),
            Files(path, "*.received.txt").DistinctBy(f => Path.GetFileName(f)).ToDictionary(f => Path.GetFileName(f), File.ReadAllText),
            api is null ? [] : File.ReadAllLines(api));
    }

    private static string[] Files(string folder, string pattern) => [.. Directory.GetFiles(folder, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    /// <summary>A test that stands twice, as a run on several systems leaves it, counts by its worst ending.</summary>
    private static Dictionary<string, TestResult> ByName(IEnumerable<TestResult> results) =>
        results.GroupBy(r => r.Name).ToDictionary(g => g.Key, g => g.MaxBy(r => r.Ending == Ending.Skipped ? -1 : (int)r.Ending));
}
