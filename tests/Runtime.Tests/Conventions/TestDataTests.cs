using System.Security.Cryptography;

namespace Reproductions.Tests.Runtime.Conventions;

/// <summary>Test data is what its provenance says: every folder has a README and a manifest, and every file its checksum.</summary>
public class TestDataTests
{
    private const string Manifest = "MANIFEST.sha256";
    private const string Provenance = "README.md";

    private static readonly string s_testData = Path.Combine(RepositoryFiles.Root, "testdata");

    public static TheoryData<string> Folders => [.. Directory.GetDirectories(s_testData).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_file_of_a_folder_has_the_checksum_of_the_manifest(string folder)
    {
        var root = Path.Combine(s_testData, folder);
        var manifest = File.ReadAllLines(Path.Combine(root, Manifest)).Select(l => l.Split("  ", 2)).ToDictionary(p => p[1], p => p[0]);
        manifest.Remove(Provenance);

        var actual = Directory.GetFiles(root, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(root, f).Replace('\\', '/'))
            .Where(f => f is not (Manifest or Provenance))
            .ToDictionary(f => f, f => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(root, f)))).ToLowerInvariant());

        actual.Should().BeEquivalentTo(manifest);
        File.Exists(Path.Combine(root, Provenance)).Should().BeTrue("data without provenance is of no use");
    }
}
