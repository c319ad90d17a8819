using System.Formats.Tar;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;

[assembly: AssemblyFixture(typeof(Reproductions.Tests.Runtime.Formats.Corpus))]

namespace Reproductions.Tests.Runtime.Formats;

/// <summary>The archive of TensorFlow's files, unpacked once into a temporary folder.</summary>
public sealed class Corpus : IDisposable
{
    private static readonly Lazy<string> Unpacked = new(Unpack);

    public static string Archive { get; } = Path.Combine(
        typeof(Corpus).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "RepositoryRoot").Value!,
        "testdata", "formats", "formats.tar.gz");

    /// <summary>The names of a family's cases: those folders that have a truth file.</summary>
    public static TheoryData<string> Cases(string family) => [.. Directory
        .EnumerateDirectories(Path.Combine(Unpacked.Value, family))
        .Where(d => File.Exists(Path.Combine(d, "truth.json")))
        .Select(d => Path.GetFileName(d))
        .Order(StringComparer.Ordinal)];

    public static string Folder(string family, string name) => Path.Combine(Unpacked.Value, family, name);

    /// <summary>The truth of a case, after the checksum of each of its files.</summary>
    public static JsonElement Truth(string family, string name)
    {
        var folder = Folder(family, name);
        var truth = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "truth.json"))).RootElement;
        if (!truth.TryGetProperty("files", out var files))
        {
            return truth;
        }

        foreach (var file in files.EnumerateObject())
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder, file.Name));
            Convert.ToHexStringLower(SHA256.HashData(bytes)).Should().Be(file.Value.GetProperty("sha256").GetString(), file.Name);
        }

        return truth;
    }

    /// <summary>A copy of a case's files in a folder of its own.</summary>
    public static string Copy(string family, string name, string target)
    {
        foreach (var file in Directory.EnumerateFiles(Folder(family, name)))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }

        return target;
    }

    public void Dispose()
    {
        if (Unpacked.IsValueCreated)
        {
            Directory.Delete(Path.GetDirectoryName(Unpacked.Value)!, recursive: true);
        }
    }

    private static string Unpack()
    {
        var target = Directory.CreateTempSubdirectory("formats-").FullName;
        using var file = File.OpenRead(Archive);
        using var plain = new GZipStream(file, CompressionMode.Decompress);
        TarFile.ExtractToDirectory(plain, target, overwriteFiles: false);
        var root = Path.Combine(target, "formats");

        // The data of one case are zeros, which the corpus asks its reader to make.
        File.WriteAllBytes(Path.Combine(root, "bundle", "data_zeros_2mb_logical", "model.ckpt.data-00000-of-00001"), new byte[2_000_000]);
        return root;
    }
}
