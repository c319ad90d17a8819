using Reproductions.Runtime.Formats;

namespace Reproductions.Runtime.Ops.Readers;

/// <summary>Gives files as one record each.</summary>
internal sealed class FileReader(string name) : ReaderState(name)
{
    protected override IEnumerable<(string Key, byte[] Value)> Records(string work)
    {
        using var file = new FileStream(FileErrors.OpenRead(work), FileAccess.Read, bufferSize: 1 << 16);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        yield return (work, bytes);
    }
}
