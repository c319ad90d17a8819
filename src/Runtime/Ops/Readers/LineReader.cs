using Reproductions.Runtime.Formats;

namespace Reproductions.Runtime.Ops.Readers;

/// <summary>Gives the lines of files, without their ends.</summary>
internal sealed class LineReader(string name, long skipped) : ReaderState(name)
{
    /// <summary>The lines of a stream; a carriage return before the end is no part of a line.</summary>
    public static IEnumerable<byte[]> Lines(Stream stream)
    {
        var line = new List<byte>();
        var any = false;
        int next;
        while ((next = stream.ReadByte()) >= 0)
        {
            any = true;
            if (next != '\n')
            {
                // Every carriage return is dropped, as by TensorFlow's line reader.
                if (next != '\r')
                {
                    line.Add((byte)next);
                }

                continue;
            }

            yield return [.. line];
            line.Clear();
            any = false;
        }

        if (any)
        {
            yield return [.. line];
        }
    }

    protected override IEnumerable<(string Key, byte[] Value)> Records(string work)
    {
        using var file = new FileStream(FileErrors.OpenRead(work), FileAccess.Read, bufferSize: 1 << 16);
        var number = 0L;
        foreach (var line in Lines(file))
        {
            if (++number > skipped)
            {
                yield return (Key(work, number), line);
            }
        }
    }
}
