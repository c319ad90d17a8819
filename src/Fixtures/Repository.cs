using System.Reflection;

namespace Reproductions.Fixtures;

/// <summary>Places in the repository, known from assembly metadata: nothing depends on the current directory.</summary>
public static class Repository
{
    /// <summary>The repository's folder.</summary>
    public static string Root { get; } = Metadata(typeof(Repository).Assembly, "RepositoryRoot");

    /// <summary>The folder <c>testdata</c>.</summary>
    public static string TestData { get; } = Path.Combine(Root, "testdata");

    /// <summary>The folder of the project that <paramref name="assembly"/> was built from.</summary>
    public static string ProjectOf(Assembly assembly) => Metadata(assembly, "ProjectDirectory");

    private static string Metadata(Assembly assembly, string key) =>
        assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(a => a.Key == key)?.Value
        ?? throw new InvalidOperationException($"The assembly '{assembly.GetName().Name}' does not carry the metadata '{key}'. Build it with this repository's Directory.Build.props.");
}
