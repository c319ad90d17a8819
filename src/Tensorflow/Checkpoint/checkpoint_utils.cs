namespace Tensorflow.Checkpoint;

/// <summary>Looks into checkpoints (python/training/checkpoint_utils.py).</summary>
public static class checkpoint_utils
{
    /// <summary>Opens the newest checkpoint of a folder, or the one of a prefix.</summary>
    /// <exception cref="ValueError">The folder's state file names none.</exception>
    /// <exception cref="NotFoundError">No file belongs to the prefix.</exception>
    public static CheckpointReader load_checkpoint(string ckpt_dir_or_file)
    {
        var prefix = Directory.Exists(ckpt_dir_or_file) ? checkpoint_management.latest_checkpoint(ckpt_dir_or_file) : ckpt_dir_or_file;
        return new CheckpointReader(prefix ?? throw new ValueError($"Couldn't find 'checkpoint' file or checkpoints in given directory {ckpt_dir_or_file}"));
    }

    /// <summary>The value of a key.</summary>
    /// <param name="ckpt_dir_or_file">A folder or a prefix.</param>
    /// <param name="name">The key; a variable's name with <c>:0</c> will do.</param>
    /// <inheritdoc cref="load_checkpoint" path="exception"/>
    public static NDArray load_variable(string ckpt_dir_or_file, string name)
    {
        using var reader = load_checkpoint(ckpt_dir_or_file);
        return reader.get_tensor(name.EndsWith(":0", StringComparison.Ordinal) ? name[..^2] : name);
    }

    /// <summary>The keys with their shapes, in bytewise order.</summary>
    /// <inheritdoc cref="load_checkpoint" path="exception"/>
    public static List<(string, Shape)> list_variables(string ckpt_dir_or_file)
    {
        using var reader = load_checkpoint(ckpt_dir_or_file);
        return [.. Enumerable.Range(0, reader.Size()).Select(reader.GetVariable).Distinct().Select(k => (k, reader.VariableToShapeMap[k]))];
    }
}
