using System.Diagnostics;

namespace Reproductions.Benchmarks;

/// <summary>Writes 1 GB plainly (no fsync), or reads it plainly into memory that is there.</summary>
internal sealed class PlainFilePeer : IPeer
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("side-by-side");
    private byte[]? _bytes;

    public string? NameFor(string work) => work switch
    {
        "save-1gb" => "plain write",
        "restore-1gb" => "plain read",
        _ => null,
    };

    public (double Seconds, double Check) Run(string work)
    {
        var path = Path.Combine(_folder.FullName, "plain");
        _bytes ??= GC.AllocateArray<byte>(1 << 30);
        var clock = Stopwatch.StartNew();
        if (work == "save-1gb" || !File.Exists(path))
        {
            using var file = File.Create(path);
            file.Write(_bytes);
        }

        if (work == "restore-1gb")
        {
            clock.Restart();
            using var file = File.OpenRead(path);
            file.ReadExactly(_bytes);
        }

        return (clock.Elapsed.TotalSeconds, double.NaN);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
