using System.Globalization;

namespace Reproductions.Runtime.Formats;

/// <summary>Gives finished files their final names, all of them or none. Thread-safe: it holds no state.</summary>
internal static class Publication
{
    /// <summary>Renames in the order given; when one fails, those before it get their old contents back.</summary>
    /// <exception cref="IOException">A file cannot be renamed.</exception>
    public static void Rename(IReadOnlyList<(string From, string To)> files)
    {
        var undo = new Stack<Action>();
        var kept = new List<string>();
        try
        {
            for (var i = 0; i < files.Count; i++)
            {
                var (from, to) = files[i];

                // The last rename is the one that counts: it needs no way back.
                if (i < files.Count - 1 && File.Exists(to))
                {
                    var old = to + ".tempstate" + Random.Shared.NextInt64().ToString(CultureInfo.InvariantCulture);
                    File.Move(to, old);
                    kept.Add(old);
                    undo.Push(() => File.Move(old, to, overwrite: true));
                }
                else if (i < files.Count - 1)
                {
                    undo.Push(() => File.Delete(to));
                }

                File.Move(from, to, overwrite: true);
            }
        }
        catch
        {
            foreach (var step in undo)
            {
                try
                {
                    step();
                }
                catch (Exception e) when (FileErrors.IsRefusal(e))
                {
                    // The first refusal is reported; the others stay beside it.
                }
            }

            throw;
        }

        kept.ForEach(Folders.TryDelete);
    }

    /// <summary>Writes a small file under a temporary name and renames it.</summary>
    /// <exception cref="NotOkStatusException">The disk refuses; the file that was there before is untouched.</exception>
    public static void Write(string path, ReadOnlySpan<byte> contents)
    {
        var temporary = path + ".tmp" + Random.Shared.NextInt64().ToString("x", CultureInfo.InvariantCulture);
        try
        {
            File.WriteAllBytes(temporary, contents);
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (FileErrors.IsRefusal(e))
        {
            Folders.TryDelete(temporary);
            throw FileErrors.Of(path, e);
        }
    }
}
