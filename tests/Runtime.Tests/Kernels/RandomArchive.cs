using System.IO.Compression;
using System.Reflection;
using System.Text.Json;
using Reproductions.Tests.Runtime.Support;

namespace Reproductions.Tests.Runtime.Kernels;

/// <summary>The recorded random streams of testdata/random. Immutable; shared by a class's tests.</summary>
public sealed class RandomArchive : IDisposable
{
    private readonly ZipArchive _zip = ZipFile.OpenRead(Path.Combine(Root, "testdata", "random", "random.zip"));
    private readonly Dictionary<string, NpzFile> _arrays = [];

    private static string Root => typeof(RandomArchive).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "RepositoryRoot").Value!;

    /// <summary>The cases of a family.</summary>
    public JsonElement[] Cases(string family)
    {
        using var stream = _zip.GetEntry(family + ".json")!.Open();
        return [.. JsonDocument.Parse(stream).RootElement.EnumerateArray().Select(e => e.Clone())];
    }

    /// <summary>The arrays of a family.</summary>
    public NpzFile Arrays(string family)
    {
        if (!_arrays.TryGetValue(family, out var file))
        {
            var memory = new MemoryStream();
            using (var stream = _zip.GetEntry(family + ".npz")!.Open())
            {
                stream.CopyTo(memory);
            }

            file = new NpzFile(memory);
            _arrays[family] = file;
        }

        return file;
    }

    public void Dispose()
    {
        foreach (var file in _arrays.Values)
        {
            file.Dispose();
        }

        _zip.Dispose();
    }
}
