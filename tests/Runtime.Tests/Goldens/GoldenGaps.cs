using System.Reflection;

namespace Reproductions.Tests.Runtime.Goldens;

/// <summary>The recorded cases that are known to differ, each with its reason: asserted to fail, so that a closed gap turns a test red.</summary>
public static class GoldenGaps
{
    private static readonly Lazy<ILookup<string, (string Name, string Reason)>> Lines = new(Read);

    /// <summary>Name of case and reason, of one family.</summary>
    public static Dictionary<string, string> Of(string family) => Lines.Value[family].ToDictionary(g => g.Name, g => g.Reason);

    private static ILookup<string, (string Name, string Reason)> Read()
    {
        var project = typeof(GoldenGaps).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "ProjectDirectory").Value!;
        return File.ReadLines(Path.Combine(project, "Goldens", "Gaps.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(": ", 2))
            .ToLookup(parts => parts[0].Split('/')[0], parts => (parts[0].Split('/', 2)[1], parts[1]));
    }
}
