using System.Text.RegularExpressions;

namespace Tensorflow;

/// <summary>The checkpoints that one saver wrote: which stay, which go (spec E.4).</summary>
internal sealed partial class CheckpointHistory
{
    private readonly int _maxToKeep;
    private readonly TimeSpan _keepEvery;
    private readonly List<(string Path, DateTime Time)> _kept = [];
    private readonly Queue<(string Path, DateTime Time)> _old = [];
    private DateTime _nextToStay;

    /// <summary>Makes an empty history.</summary>
    public CheckpointHistory(int maxToKeep, float keepEveryHours)
    {
        _maxToKeep = maxToKeep;
        _keepEvery = TimeSpan.FromHours(Math.Min(keepEveryHours, 1e6));
        _nextToStay = DateTime.UtcNow + _keepEvery;
    }

    /// <summary>The checkpoints that are kept, oldest first.</summary>
    public IReadOnlyList<string> Paths => _kept.ConvertAll(k => k.Path);

    /// <summary>Takes over checkpoints of an earlier run, oldest first.</summary>
    public void Recover(IEnumerable<string> paths)
    {
        _kept.Clear();
        foreach (var path in paths.Where(checkpoint_management.checkpoint_exists))
        {
            _kept.Add((path, File.GetLastWriteTimeUtc(File.Exists(path + ".index") ? path + ".index" : path)));
        }
    }

    /// <summary>Notes a new checkpoint.</summary>
    public void Add(string path)
    {
        if (_maxToKeep == 0)
        {
            return;
        }

        _kept.RemoveAll(k => k.Path == path);
        _kept.Add((path, DateTime.UtcNow));
        if (_kept.Count > _maxToKeep)
        {
            _old.Enqueue(_kept[0]);
            _kept.RemoveAt(0);
        }
    }

    /// <summary>Deletes the oldest checkpoint that is too many, unless it is time for one to stay.</summary>
    public void DeleteOld(string metaSuffix)
    {
        if (!_old.TryDequeue(out var oldest))
        {
            return;
        }

        if (oldest.Time > _nextToStay)
        {
            _nextToStay += _keepEvery;
            return;
        }

        try
        {
            checkpoint_management.RemoveCheckpoint(oldest.Path, metaSuffix);
        }
        catch (IOException error)
        {
            Logging.Warning($"Ignoring: {error.Message}");
        }
    }

    /// <summary>The prefix without the shard part of a V1 name.</summary>
    public static string WithoutShard(string path) => ShardForm().Replace(path, "");

    [GeneratedRegex(@"-[\d\?]+-of-\d+$")]
    private static partial Regex ShardForm();
}
