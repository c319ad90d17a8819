using System.Collections.Concurrent;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using Reproductions.Tests.Runtime.Support;

namespace Reproductions.Tests.Runtime.Goldens;

/// <summary>The recorded cases of real TensorFlow, read once a process. Thread-safe.</summary>
public static class GoldenArchive
{
    private static readonly ConcurrentDictionary<string, Lazy<GoldenFamily>> Families = new();
    private static readonly Lazy<Dictionary<string, byte[]>> Files = new(Open);

    public static string Folder { get; } = Path.Combine(
        typeof(GoldenArchive).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "RepositoryRoot").Value!,
        "testdata",
        "kernels");

    /// <summary>One family: its cases and arrays.</summary>
    public static GoldenFamily Family(string name) => Families.GetOrAdd(name, static n => new(() => Load(n))).Value;

    /// <summary>One file of the archive.</summary>
    public static byte[] File(string name) => Files.Value[name];

    private static GoldenFamily Load(string name)
    {
        using var document = JsonDocument.Parse(File($"{name}.json"));
        var arrays = new NpzFile(new MemoryStream(File($"{name}.npz"), writable: false));
        return new GoldenFamily(name, [.. document.RootElement.EnumerateArray().Select(e => new GoldenCase(e.Clone()))], arrays);
    }

    private static Dictionary<string, byte[]> Open()
    {
        var path = Path.Combine(Folder, "kernels.zip");
        var bytes = System.IO.File.ReadAllBytes(path);
        var expected = System.IO.File.ReadAllText(Path.Combine(Folder, "MANIFEST.sha256")).Split(' ')[0];
        Convert.ToHexStringLower(SHA256.HashData(bytes)).Should().Be(expected, "testdata/kernels/kernels.zip is never edited");
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        return zip.Entries.ToDictionary(e => e.FullName, Content, StringComparer.Ordinal);
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var memory = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
