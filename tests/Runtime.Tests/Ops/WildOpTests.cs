using System.Reflection;
using Reproductions.Runtime.Framework;

namespace Reproductions.Tests.Runtime.Ops;

/// <summary>The op types that people's models use (testdata/models) are registered; those that do not run are known by name.</summary>
public sealed class WildOpTests
{
    private static readonly string[] Unrun = [];

    public static TheoryData<string, int> Counted()
    {
        var root = typeof(WildOpTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "RepositoryRoot").Value!;
        var rows = new TheoryData<string, int>();
        foreach (var line in File.ReadLines(Path.Combine(root, "testdata", "models", "ops-in-the-wild.txt")).Where(l => !l.StartsWith('#') && l.Length > 0))
        {
            var parts = line.Split('|', StringSplitOptions.TrimEntries);
            rows.Add(parts[0], int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Counted))]
    public void An_op_type_of_public_models_is_registered_and_runs_unless_it_is_listed(string op, int repositories)
    {
        var type = OpRegistry.Default.Find(op);

        type.Should().NotBeNull($"{repositories} public repositories use {op}");
        var runs = type!.GetType().Namespace!.StartsWith("Reproductions.Runtime.Ops", StringComparison.Ordinal);
        runs.Should().Be(!Unrun.Contains(op), $"{op}, which {repositories} public repositories use, is {(runs ? "listed as not run" : "not listed as not run")}");
    }
}
