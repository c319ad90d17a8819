namespace Reproductions.Runtime.Ops.Examples;

/// <summary>A feature of any length that is asked for.</summary>
/// <param name="Key">Its name in the examples.</param>
/// <param name="Type">String, float or int64.</param>
internal sealed record FeatureSpec(string Key, DType Type);
