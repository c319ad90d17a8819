namespace Reproductions.Tests.Runtime.Conventions;

/// <summary>Members of TensorFlow.NET that this API leaves out on purpose (<c>LeftOutMembers.txt</c>): a reason, then <c>type: member</c> lines; <c>*</c> stands for all members of a type.</summary>
internal static class LeftOutMembers
{
    /// <summary>What is left out, in the order of the file.</summary>
    public static IReadOnlyList<(string Type, string Member, string Reason)> All { get; } = Read();

    /// <summary>Whether <paramref name="member"/> of <paramref name="type"/> is left out on purpose.</summary>
    public static bool Has(string type, string member) => All.Any(l => l.Type == type && (l.Member == "*" || l.Member == member));

    private static List<(string, string, string)> Read()
    {
        var entries = new List<(string, string, string)>();
        var reason = "";
        foreach (var line in File.ReadLines(Path.Combine(RepositoryFiles.Root, "tests", "Runtime.Tests", "Conventions", "LeftOutMembers.txt")).Where(l => l.Length > 0))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                reason = line[2..];
                continue;
            }

            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            entries.Add((line[..colon], line[(colon + 2)..], reason));
        }

        return entries;
    }
}
