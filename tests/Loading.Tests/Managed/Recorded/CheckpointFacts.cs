using Tensorflow.Checkpoint;

namespace Reproductions.Tests.Loading.Managed.Recorded;

/// <summary>What the recordings say of a checkpoint's contents.</summary>
internal static class CheckpointFacts
{
    private const string Shadow = "/ExponentialMovingAverage";

    /// <summary>The shape of each key.</summary>
    public static object Shapes(string file)
    {
        using var reader = new CheckpointReader(RecordedProgram.Prefix(file));
        return reader.VariableToShapeMap.ToDictionary(e => e.Key, e => (object)e.Value.dims);
    }

    /// <summary>The distinct values of each moving statistic.</summary>
    public static object MovingStatistics(string file)
    {
        using var reader = new CheckpointReader(RecordedProgram.Prefix(file));
        return reader.VariableToShapeMap.Keys.Where(k => k.Contains("/moving_", StringComparison.Ordinal)).ToDictionary(k => k, k => (object)reader.GetTensor(k).ToArray<float>().Distinct().ToList());
    }

    /// <summary>How far each variable's value and its average are apart.</summary>
    public static object Distances(string file)
    {
        using var reader = new CheckpointReader(RecordedProgram.Prefix(file));
        return reader.VariableToShapeMap.Keys.Where(k => !k.Contains('/') && reader.VariableToShapeMap.ContainsKey(k + Shadow)).ToDictionary(k => k, k =>
        {
            var (raw, shadow) = (reader.GetTensor(k).ToArray<float>(), reader.GetTensor(k + Shadow).ToArray<float>());
            return (object)new Dictionary<string, object>
            {
                ["largest_absolute_difference"] = raw.Zip(shadow).Max(p => Math.Abs((double)p.First - p.Second)),
                ["sum_raw"] = raw.Sum(v => (double)v),
                ["sum_shadow"] = shadow.Sum(v => (double)v),
            };
        });
    }
}
