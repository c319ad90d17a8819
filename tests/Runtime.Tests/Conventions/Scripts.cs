using System.Text.RegularExpressions;

namespace Reproductions.Tests.Runtime.Conventions;

/// <summary>The scripts of <c>.ci</c> and what they run.</summary>
internal static partial class Scripts
{
    /// <summary>What CI runs, and anybody can.</summary>
    public const string Run = ".ci/run";

    /// <summary>The scripts that <see cref="Run"/> runs, itself and those that it runs through others included.</summary>
    public static IReadOnlySet<string> OfRun { get; } = Closure(Run);

    /// <summary>The lines of those scripts that run something, without what stands before the command.</summary>
    public static IReadOnlyList<string> Lines { get; } = [.. OfRun.SelectMany(Code)];

    /// <summary>The commands that <c>.ci/commands</c> runs as the documents have them.</summary>
    public static IReadOnlyList<string> Documented { get; } = [.. Code(".ci/commands").Select(l => DocumentedCommand().Match(l)).Where(m => m.Success).Select(m => m.Groups["command"].Value)];

    private static HashSet<string> Closure(string script)
    {
        var found = new HashSet<string> { script };
        var open = new Queue<string>(found);
        while (open.TryDequeue(out var next))
        {
            Code(next).SelectMany(l => Called().Matches(l)).Select(m => m.Groups["script"].Value).Where(found.Add).ToList().ForEach(open.Enqueue);
        }

        return found;
    }

    private static IEnumerable<string> Code(string script) =>
        File.ReadAllLines(Path.Combine(RepositoryFiles.Root, script)).Select(l => l.Trim()).Where(l => l.Length > 0 && !l.StartsWith('#'));

    // A script stands where a command stands: at the beginning, after the assignments of an environment (whose values may be scripts), or in a $(...).
    [GeneratedRegex(@"(?<=^|\$\(|\bLANE=|[A-Z_]+=\S+ |:-)(?<script>\.ci/[\w-]+)")]
    private static partial Regex Called();

    [GeneratedRegex("^documented '(?<command>[^']+)'")]
    private static partial Regex DocumentedCommand();
}
