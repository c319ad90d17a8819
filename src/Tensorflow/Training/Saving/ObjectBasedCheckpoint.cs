using Reproductions.Runtime.Formats;

namespace Tensorflow;

/// <summary>Checkpoints of tf.train.Checkpoint, read by the names that their variables had.</summary>
internal static class ObjectBasedCheckpoint
{
    private const string ObjectGraphKey = "_CHECKPOINTABLE_OBJECT_GRAPH";

    /// <summary>The checkpoint keys by variable name; null when the checkpoint is not object-based or cannot be opened.</summary>
    public static IReadOnlyDictionary<string, string> KeysByName(string prefix)
    {
        byte[] stored;
        try
        {
            using var file = CheckpointFile.Open(prefix);
            if (!file.Contains(ObjectGraphKey))
            {
                return null;
            }

            stored = file.Read(ObjectGraphKey).StringAt(0);
        }
        catch (NotFoundError)
        {
            return null;
        }

        var keys = new Dictionary<string, string>();
        foreach (var attribute in TrackableObjectGraph.Parser.ParseFrom(stored).Nodes.SelectMany(n => n.Attributes))
        {
            keys[attribute.FullName] = attribute.CheckpointKey;
        }

        return keys;
    }

    /// <summary>The saveables under the keys of an object-based checkpoint.</summary>
    /// <exception cref="NotFoundError">The checkpoint has no variable of some name.</exception>
    public static IReadOnlyList<Saveable> Rename(IReadOnlyList<Saveable> saveables, IReadOnlyDictionary<string, string> keys, string prefix)
    {
        var names = saveables.Select(s => s.Key).Distinct().ToList();
        var missing = names.Where(n => !keys.ContainsKey(n)).Order(StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
        {
            var extra = keys.Keys.Where(k => !names.Contains(k)).Order(StringComparer.Ordinal);
            throw new NotFoundError($"\n\nExisting variables not in the checkpoint: {string.Join(", ", missing)}\n\n"
                + $"Variables names when this checkpoint was written which don't exist now: {string.Join(", ", extra)}\n\n"
                + $"({names.Count - missing.Count} variable name(s) did match)\n\n"
                + "Could not find some variables in the checkpoint (see names above). Saver was attempting to load an object-based checkpoint (saved using tf.train.Checkpoint or tf.keras.Model.save_weights) using variable names. "
                + "If the checkpoint was written with eager execution enabled, it's possible that variable names have changed (for example missing a '_1' suffix). It's also possible that there are new variables which did not exist when the checkpoint was written. "
                + "You can construct a Saver(var_list=...) with only the variables which previously existed, and if variable names have changed you may need to make this a dictionary with the old names as keys. "
                + $"The checkpoint is '{prefix}'.");
        }

        return [.. saveables.Select(s => s with { Key = keys[s.Key] }).OrderBy(s => s.Key, StringComparer.Ordinal)];
    }
}
