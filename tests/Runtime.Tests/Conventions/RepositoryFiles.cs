using System.Reflection;

namespace Reproductions.Tests.Runtime.Conventions;

/// <summary>The repository that the tests were built in.</summary>
internal static class RepositoryFiles
{
    private static readonly string[] s_built = ["bin", "obj", ".git", "TestResults", "artifacts", "node_modules"];

    /// <summary>Its folder.</summary>
    public static string Root { get; } = typeof(RepositoryFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "RepositoryRoot").Value!;

    /// <summary>Its files of a name pattern, build output aside, relative to <see cref="Root"/> with forward slashes.</summary>
    public static IEnumerable<string> Named(string pattern) => In(Root, pattern).Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/')).Order(StringComparer.Ordinal);

    private static IEnumerable<string> In(string folder, string pattern) =>
        Directory.GetFiles(folder, pattern).Concat(Directory.GetDirectories(folder).Where(d => !s_built.Contains(Path.GetFileName(d))).SelectMany(d => In(d, pattern)));
}
