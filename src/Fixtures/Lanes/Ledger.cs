using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reproductions.Fixtures.Lanes;

/// <summary>
/// The known differences between TensorFlow.NET and the managed lane (<c>known-differences.json</c>). In the TensorFlow.NET lane a listed
/// test is green only when it ends exactly as listed; one that ends otherwise is red, and its message reports the change.
/// </summary>
/// <remarks>Thread-safe: immutable.</remarks>
public sealed class Ledger(IEnumerable<KnownDifference> entries)
{
    private static readonly JsonSerializerOptions s_json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, ReadCommentHandling = JsonCommentHandling.Skip, RespectRequiredConstructorParameters = true, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) } };

    /// <summary>The repository's ledger.</summary>
    public static Ledger Default { get; } = Read(Embedded());

    /// <summary>All entries, in the file's order.</summary>
    public IReadOnlyList<KnownDifference> Entries { get; } = [.. entries];

    /// <summary>Reads a ledger from JSON.</summary>
    /// <exception cref="JsonException">The text is no list of entries.</exception>
    public static Ledger Read(string json) => new(JsonSerializer.Deserialize<List<KnownDifference>>(json, s_json));

    /// <summary>The entry about a test, one about its row before one about its theory, of whichever version; null where there is none.</summary>
    /// <param name="test"><c>Class.Method</c>, for a row with its arguments.</param>
    public KnownDifference Find(string test) => Covering(test).FirstOrDefault();

    /// <summary>Says whether <paramref name="seen"/> is what version <paramref name="version"/> of TensorFlow.NET is expected to do. An entry about a row goes before one about its theory.</summary>
    public Judgement Judge(string version, TestOutcome seen)
    {
        var entries = Covering(seen.Test).ToList();
        if (entries.Find(e => e.AppliesTo(version)) is not { } entry)
        {
            return entries.Count == 0 ? Unlisted(version, seen) : OutsideRange(version, seen, entries[0]);
        }

        if (entry.Outcome.Matches(seen))
        {
            return new Judgement(true, $"{entry.Id} holds: TensorFlow.NET {version} {entry.Does}.");
        }

        return new Judgement(false, seen.Passed
            ? $"{Subject(entry)}: TensorFlow.NET {version} now {entry.Gone}. Narrow the range of {entry.Id}, {entry.Versions}, to end before {version}, and tell the readers of docs/tensorflow-net-lane.md: until then it {entry.Does}."
            : $"{Subject(entry)}: TensorFlow.NET {version} differs in another way than listed. Expected {entry.Outcome}, seen {seen}. Narrow the range of {entry.Id} to end before {version} and add an entry for what it does now.");
    }

    /// <summary>What recorded outcomes of a version contradict: each that the ledger would call red, with its report.</summary>
    /// <param name="version">The version that was recorded.</param>
    /// <param name="recorded">The outcomes, from runs of that version or from its sources.</param>
    public IReadOnlyList<string> Contradictions(string version, IEnumerable<TestOutcome> recorded) =>
        [.. recorded.Select(o => Judge(version, o)).Where(j => !j.Green).Select(j => j.Report)];

    /// <summary>What is wrong with the ledger itself: ids that repeat, ranges that overlap or cannot be read, tests that do not exist.</summary>
    /// <param name="tests">The tests that exist, <c>Class.Method</c>, and the rows of their theories.</param>
    public IReadOnlyList<string> Faults(IReadOnlySet<string> tests) =>
    [
        .. Entries.GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => $"{g.Key} stands {g.Count()} times. Give each entry an id of its own."),
        .. Entries.Where(e => !tests.Any(e.Covers)).Select(e => $"{e.Id} names the test {e.Test}, which does not exist. Rename it in the entry, or remove the entry with its test."),
        .. Entries.Where(e => e.Known is not ("run" or "read")).Select(e => $"{e.Id} is known by '{e.Known}'. Say run or read."),
        .. Entries.Where(e => e.Outcome.Fragment.Length == 0).Select(e => $"{e.Id} expects any message. Give a fragment that says what happens."),
        .. Entries.Where(e => string.IsNullOrWhiteSpace(e.Does) || string.IsNullOrWhiteSpace(e.Gone)).Select(e => $"{e.Id} does not say what TensorFlow.NET does, or what it does once that is gone. Fill in both."),
        .. Entries.Select(Unreadable).Where(f => f is not null),
        .. Overlaps(),
    ];

    private IEnumerable<KnownDifference> Covering(string test) => Entries.Where(e => e.Covers(test)).OrderByDescending(e => e.IsRow);

    private IEnumerable<string> Overlaps()
    {
        var readable = Entries.Where(e => Unreadable(e) is null).ToList();
        return
            from first in readable
            from second in readable
            where first.Test == second.Test && string.CompareOrdinal(first.Id, second.Id) < 0
            where VersionRange.Parse(first.Versions).Overlaps(VersionRange.Parse(second.Versions))
            select $"{first.Id} and {second.Id} both say what {first.Test} does in some version: {first.Versions} and {second.Versions}. End one where the other begins.";
    }

    private static string Unreadable(KnownDifference entry)
    {
        try
        {
            VersionRange.Parse(entry.Versions);
            return null;
        }
        catch (FormatException error)
        {
            return $"{entry.Id}: {error.Message}";
        }
    }

    private static Judgement Unlisted(string version, TestOutcome seen) => seen.Passed
        ? new Judgement(true, "")
        : new Judgement(false, $"{seen.Test}: TensorFlow.NET {version} differs, and no entry of the ledger says so. Seen: {seen}. If that is what this version does, add an entry to known-differences.json with its cause; if not, the test is wrong for this lane.");

    private static Judgement OutsideRange(string version, TestOutcome seen, KnownDifference entry) => seen.Passed
        ? new Judgement(true, $"{entry.Id} does not apply to {version}: the test passes, as it should outside {entry.Versions}.")
        : new Judgement(false, $"{Subject(entry)}: TensorFlow.NET {version} lies outside {entry.Versions} of {entry.Id} and still differs. Seen: {seen}. Widen the range if it is the same difference, or add an entry.");

    private static string Subject(KnownDifference entry) => entry.Reproduction is { } id ? $"{id}, {entry.Test}" : entry.Test;

    private static string Embedded()
    {
        using var stream = typeof(Ledger).Assembly.GetManifestResourceStream("known-differences.json");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
