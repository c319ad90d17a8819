namespace Tensorflow;

/// <content>The checkpoints that a saver wrote.</content>
public partial class Saver
{
    /// <summary>The prefixes that this object saved, or was told of, and has not deleted, oldest first.</summary>
    public IReadOnlyList<string> last_checkpoints => _history?.Paths ?? [];

    /// <summary>Says which checkpoints, oldest first, this object may delete; when they were saved is not known, so they stay once their time comes.</summary>
    public void set_last_checkpoints(IEnumerable<string> last_checkpoints) =>
        set_last_checkpoints_with_time(last_checkpoints.Select(p => (p, double.PositiveInfinity)));

    /// <summary>Says which checkpoints, oldest first, this object may delete, and when they were saved.</summary>
    /// <param name="last_checkpoints_with_time">Prefixes and seconds since 1970.</param>
    /// <exception cref="RuntimeError">The saver was deferred and not built.</exception>
    public void set_last_checkpoints_with_time(IEnumerable<(string, double)> last_checkpoints_with_time)
    {
        CheckBuilt("set_last_checkpoints_with_time");
        _history?.Set(last_checkpoints_with_time);
    }

    /// <summary>Says which checkpoints, oldest first, this object may delete; those whose files are gone are left out.</summary>
    public void recover_last_checkpoints(IEnumerable<string> checkpoint_paths)
    {
        var existing = checkpoint_paths.Where(checkpoint_management.checkpoint_exists).ToList();
        set_last_checkpoints_with_time(existing.Zip(checkpoint_management.get_checkpoint_mtimes(existing)));
    }
}
