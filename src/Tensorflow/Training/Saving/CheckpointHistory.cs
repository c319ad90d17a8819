namespace Tensorflow;

/// <summary>The checkpoints that one saver wrote: which stay, which go (spec E.4). Times are seconds since 1970.</summary>
internal sealed class CheckpointHistory
{
    private const double SecondsPerHour = 3600;
    private readonly int _maxToKeep;
    private readonly double _keepEvery;
    private readonly SaverDef.Types.CheckpointFormatVersion _version;
    private readonly Queue<(string Path, double Time)> _old = [];
    private List<(string Path, double Time)> _kept = [];
    private double _nextToStay;

    /// <summary>Makes an empty history.</summary>
    /// <param name="def">How many checkpoints stay, and which format they have.</param>
    public CheckpointHistory(SaverDef def)
    {
        _maxToKeep = def.MaxToKeep;
        _keepEvery = def.KeepCheckpointEveryNHours * SecondsPerHour;
        _version = def.Version;
        _nextToStay = Now + _keepEvery;
    }

    /// <summary>The checkpoints that are kept, oldest first.</summary>
    public IReadOnlyList<string> Paths => _kept.ConvertAll(k => k.Path);

    private static double Now => DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() / 1000.0;

    /// <summary>Takes over checkpoints, oldest first, with the times of their saving.</summary>
    public void Set(IEnumerable<(string Path, double Time)> checkpoints) => _kept = [.. checkpoints];

    /// <summary>Notes a new checkpoint.</summary>
    public void Add(string path)
    {
        if (_maxToKeep == 0)
        {
            return;
        }

        _kept.RemoveAll(k => k.Path == path);
        _kept.Add((path, Now));
        if (_kept.Count > _maxToKeep)
        {
            _old.Enqueue(_kept[0]);
            _kept.RemoveAt(0);
        }
    }

    /// <summary>Deletes the oldest checkpoint that is too many, unless it is time for one to stay.</summary>
    /// <param name="saved">The checkpoint just saved: TensorFlow writes its meta graph after this, so that it stays.</param>
    /// <param name="metaSuffix">Ending of the meta graphs' files.</param>
    public void DeleteOld(string saved, string metaSuffix)
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
            if (oldest.Path == saved)
            {
                CheckpointFiles.DeleteValues(oldest.Path, _version);
            }
            else
            {
                checkpoint_management.remove_checkpoint(oldest.Path, _version, metaSuffix);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Logging.Warning($"Ignoring: {error.Message}");
        }
    }
}
