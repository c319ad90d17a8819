using System.Diagnostics;

namespace Reproductions.Benchmarks;

/// <summary>Writes 1 GB plainly (no fsync) to a new file beside the last one, as a saver must, or reads it plainly into memory that is there.</summary>
internal sealed class PlainFilePeer : IPeer
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("side-by-side");
    private byte[]? _bytes;
    private string _last = "";
    private int _count;

    public string? NameFor(string work) => work switch
    {
        "save-1gb" => "plain write",
        "restore-1gb" => "plain read",
        _ => null,
    };

    public (double Seconds, double Check) Run(string work)
    {
        _bytes ??= GC.AllocateArray<byte>(1 << 30);
        var path = _last;
        if (work == "save-1gb" || path.Length == 0)
        {
            path = Path.Combine(_folder.FullName, $"plain-{_count++}");
        }

        var clock = Stopwatch.StartNew();
        if (path != _last)
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

        clock.Stop();
        if (path != _last && _last.Length > 0)
        {
            File.Delete(_last);
        }

        _last = path;
        return (clock.Elapsed.TotalSeconds, double.NaN);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
