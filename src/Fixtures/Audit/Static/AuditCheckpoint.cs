namespace Reproductions.Fixtures.Audit.Static;

/// <summary>What a checkpoint holds, without its values.</summary>
/// <param name="Prefix">The prefix.</param>
/// <param name="Entries">Type and shape by key.</param>
/// <param name="Values">Reads the values of a key as doubles; null where values are not at hand.</param>
public sealed record AuditCheckpoint(string Prefix, IReadOnlyDictionary<string, CheckpointTensor> Entries, Func<string, double[]> Values)
{
    /// <summary>Reads the graph that was saved beside it; null, or giving null, where there is none.</summary>
    public Func<Tensorflow.GraphDef> Saved { get; init; }

    /// <summary>True when <paramref name="key"/> is in the file.</summary>
    public bool Has(string key) => Entries.ContainsKey(key);
}
