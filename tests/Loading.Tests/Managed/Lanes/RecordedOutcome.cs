using System.Text.Json;
using Reproductions.Fixtures;
using Reproductions.Fixtures.Lanes;

namespace Reproductions.Tests.Loading.Managed.Lanes;

/// <summary>How a shared test ends on TensorFlow.NET, by a fact that was observed there (<c>testdata/tensorflow-net-behaviour</c>).</summary>
/// <param name="Test">The test or row.</param>
/// <param name="Exception">The full name of what it throws; null where it passes.</param>
/// <param name="Message">The message, abridged.</param>
/// <param name="Fact">What was observed.</param>
/// <param name="Known">run or read.</param>
internal sealed record RecordedOutcome(string Test, string Exception, string Message, string Fact, string Known)
{
    /// <summary>The version that was observed.</summary>
    public const string Version = "0.150.0";

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    /// <summary>All that is recorded.</summary>
    public static IReadOnlyList<RecordedOutcome> All { get; } = Read<RecordedOutcome>("outcomes.json");

    /// <summary>The differences and the reproductions they concern.</summary>
    public static IReadOnlyList<RecordedDifference> Differences { get; } = Read<RecordedDifference>("differences.json");

    /// <summary>As the ledger sees it.</summary>
    public TestOutcome Outcome => Exception is null ? new TestOutcome(Test, Passed: true) : new TestOutcome(Test, Passed: false, Exception, Message);

    private static List<T> Read<T>(string file) =>
        JsonSerializer.Deserialize<List<T>>(File.ReadAllText(Path.Combine(Repository.TestData, "tensorflow-net-behaviour", Version, file)), s_json);
}
