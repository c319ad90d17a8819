using System.IO.Compression;
using System.Text.Json;
using Reproductions.Fixtures;
using Reproductions.Tests.Runtime.Support;

namespace Reproductions.Tests.Loading.Managed.Training;

/// <summary>The recorded paths of optimizers, moving averages and learning rates (<c>testdata/trajectory/optimizers.zip</c>). Thread-safe.</summary>
internal static class TrajectoryArchive
{
    private static readonly Lazy<Dictionary<string, byte[]>> Files = new(Open);

    /// <summary>The cases of a file by name.</summary>
    public static Dictionary<string, JsonElement> Cases(string file)
    {
        using var document = JsonDocument.Parse(Files.Value[file + ".json"]);
        return document.RootElement.EnumerateArray().ToDictionary(c => c.GetProperty("name").GetString(), c => c.Clone());
    }

    /// <summary>The arrays of a file.</summary>
    public static NpzFile Arrays(string file) => new(new MemoryStream(Files.Value[file + ".npz"], writable: false));

    /// <summary>An entry of an archive.</summary>
    public static byte[] Content(ZipArchiveEntry entry)
    {
        using var memory = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    private static Dictionary<string, byte[]> Open()
    {
        using var zip = ZipFile.OpenRead(Path.Combine(Repository.TestData, "trajectory", "optimizers.zip"));
        return zip.Entries.ToDictionary(e => e.FullName, Content);
    }
}
