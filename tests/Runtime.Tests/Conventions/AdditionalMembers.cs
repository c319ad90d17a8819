namespace Reproductions.Tests.Runtime.Conventions;

/// <summary>Members of listed types that the shared tests use and TensorFlow.NET does not have (<c>AdditionalMembers.txt</c>): <c>type: signature</c> lines in the listing's notation.</summary>
internal static class AdditionalMembers
{
    /// <summary>The lines of the file.</summary>
    public static IReadOnlySet<string> All { get; } =
        File.ReadLines(Path.Combine(RepositoryFiles.Root, "tests", "Runtime.Tests", "Conventions", "AdditionalMembers.txt")).Where(l => l.Length > 0).ToHashSet();
}
