using Reproductions.Runtime.Formats;
using Reproductions.Runtime.Formats.TensorBundle;

namespace Reproductions.Fixtures.Audit.Managed;

/// <summary>Writes a checkpoint again with some keys renamed.</summary>
public static class RenamedCheckpoint
{
    /// <summary>Copies <paramref name="prefix"/> to <paramref name="target"/>; values and other keys stay as they are.</summary>
    /// <exception cref="ArgumentException">There is nothing to rename, two keys would take one name, or the target is the source.</exception>
    /// <exception cref="Tensorflow.Exceptions.NotOkStatusException">The checkpoint is damaged, or the disk refuses.</exception>
    public static void Write(string prefix, IReadOnlyList<Rename> renames, string target)
    {
        if (renames.Count == 0)
        {
            throw new ArgumentException("There is nothing to rename: no one pattern explains the names that are missing, one to one. Nothing was written.");
        }

        if (Path.GetFullPath(prefix) == Path.GetFullPath(target))
        {
            throw new ArgumentException($"'{target}' is the checkpoint itself. Give another prefix; nothing was written.");
        }

        using var source = CheckpointFile.Open(prefix);
        var names = renames.ToDictionary(r => r.From, r => r.To);
        var clash = source.Entries.Select(e => names.GetValueOrDefault(e.Key, e.Key)).GroupBy(k => k).FirstOrDefault(g => g.Count() > 1);
        if (clash is not null)
        {
            throw new ArgumentException($"Two keys would be called '{clash.Key}': the renames are not one to one with the keys that stay. Nothing was written.");
        }

        using var writer = new BundleWriter(target);
        foreach (var entry in source.Entries.OrderBy(e => names.GetValueOrDefault(e.Key, e.Key), StringComparer.Ordinal))
        {
            writer.Add(names.GetValueOrDefault(entry.Key, entry.Key), source.Read(entry.Key));
        }

        writer.Finish();
    }
}
